package org.ceph4j.phantom;

import java.io.IOException;
import java.nio.file.Path;
import org.ceph4j.landmark.LandmarkSet;

/** Where a layout puts films and landmarks under a folder, and how it writes the numbers. */
interface PhantomFiles {
  /** Whether the layout has a place for these landmarks. */
  default boolean holds(LandmarkSet landmarks) {
    return true;
  }

  /** Makes the layout's folders. */
  void begin(Path folder, LandmarkSet landmarks) throws IOException;

  /** Writes one film and its landmarks; several threads write different films at once. */
  void write(Path folder, Phantom phantom, LandmarkSet landmarks) throws IOException;

  /** Writes what all films share, once every film is written. */
  default void end(Path folder, PhantomSeries series) throws IOException {}
}
