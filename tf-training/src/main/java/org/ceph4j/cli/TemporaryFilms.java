package org.ceph4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.phantom.PhantomLayout;
import org.ceph4j.phantom.PhantomSeries;
import org.ceph4j.phantom.PhantomSettings;
import org.ceph4j.phantom.PhantomWriter;

/** Phantoms of a clinical film's size in a temporary folder, which goes when this is closed. */
final class TemporaryFilms implements AutoCloseable {
  private static final ImageSize SIZE = new ImageSize(2400, 1935);

  private final Path folder;

  /** Draws so many, always the same. */
  TemporaryFilms(int count) {
    try {
      folder = Files.createTempDirectory("ceph-films");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder: " + e.getMessage(), e);
    }
    PhantomSettings settings = new PhantomSettings(LandmarkSet.PAPER, SIZE, count, 42);
    new PhantomWriter(new PhantomSeries(settings), PhantomLayout.named("csv")).write(folder);
  }

  /** A data set of layout csv. */
  Path root() {
    return folder;
  }

  /** The folder of its images. */
  Path images() {
    return folder.resolve("images");
  }

  @Override
  public void close() {
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder + ": " + e.getMessage(), e);
    }
  }
}
