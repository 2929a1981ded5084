package org.ceph4j.dataset;

import java.nio.file.Path;

/** One way to lay films and landmarks out on disk. */
interface Layout {
  /** As in {@link FilmSet#layout()}. */
  String name();

  /** What must be where, for someone whose folder was not recognised. */
  String expected();

  /** Whether this folder or file has this layout, judged by what it is and holds at first sight. */
  boolean recognises(Path root);

  /**
   * Reads all landmarks and the images' headers.
   *
   * @throws org.ceph4j.InputException if the options name what is not there, or nothing can be read
   */
  FilmSet list(Path root, DatasetOptions options);
}
