package org.ceph4j.phantom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.landmark.LandmarkSet;

/**
 * Writes a series of phantoms into a folder, on all cores.
 *
 * <p>The films are written into a folder beside the target, which then takes its place: an
 * interrupted run leaves nothing at the target, and the next one clears up after it. The files
 * depend on the series and the layout alone.
 */
public final class PhantomWriter {
  private final PhantomSeries series;
  private final PhantomLayout layout;

  /**
   * A writer of one series.
   *
   * @throws InputException where the layout has no place for the series' landmarks
   */
  public PhantomWriter(PhantomSeries series, PhantomLayout layout) {
    if (!layout.files().holds(series.settings().landmarks())) {
      throw new InputException(
          "layout isbi holds the 19 landmarks of ISBI, got a series with "
              + series.settings().landmarks().size()
              + ": ask for 19 or choose layout csv or paper");
    }
    this.series = series;
    this.layout = layout;
  }

  /**
   * Writes the series.
   *
   * @param folder new or empty; its parents are made
   * @throws InputException where the folder holds something already
   * @throws UncheckedIOException where it cannot be written
   */
  public void write(Path folder) {
    requireNewOrEmpty(folder);
    Path target = folder.toAbsolutePath().normalize();
    Path beside = target.resolveSibling("." + target.getFileName() + ".unfinished");
    try {
      FileUtils.deleteDirectory(beside.toFile());
      try {
        writeFiles(Files.createDirectories(beside));
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        FileUtils.deleteDirectory(beside.toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the phantoms into " + folder, e);
    }
  }

  private static void requireNewOrEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new InputException("expected a new or empty folder, found the file " + folder);
    }
    try (Stream<Path> content = Files.list(folder)) {
      content
          .findFirst()
          .ifPresent(
              found -> {
                throw new InputException(
                    "expected a new or empty folder, found "
                        + found
                        + ": name another folder or empty this one");
              });
    } catch (IOException e) {
      throw new InputException("cannot read the folder " + folder, e);
    }
  }

  private void writeFiles(Path folder) throws IOException {
    PhantomFiles files = layout.files();
    LandmarkSet landmarks = series.settings().landmarks();
    files.begin(folder, landmarks);
    try {
      IntStream.range(0, series.settings().count())
          .parallel()
          .forEach(index -> writeFilm(folder, index));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    files.end(folder, series);
  }

  private void writeFilm(Path folder, int index) {
    try {
      layout.files().write(folder, series.draw(index), series.settings().landmarks());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
