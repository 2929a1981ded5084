package org.ceph4j.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.io.FileUtils;
import org.ceph4j.InputException;
import org.ceph4j.WholeFolder;

/** Makes kits. They run on the operating system and processor of the machine that made them. */
public final class Kit {
  private Kit() {}

  /**
   * Writes a kit.
   *
   * @param folder not there yet
   * @throws InputException if the folder is there or cannot be written, something named in the
   *     content is not there, or this Java has no jlink
   */
  public static void write(KitContent content, Path folder) {
    content.data().forEach(Kit::requireFolder);
    content.bundles().forEach(Kit::requireFolder);
    requireFolder(content.shipped());
    writeNew(folder, kit -> fill(kit, content));
  }

  /**
   * Checks that a folder can be made.
   *
   * @throws InputException if it is there
   */
  public static void requireNew(Path folder) {
    if (Files.exists(folder)) {
      throw new InputException(
          folder + ": is there already and is not overwritten. Name another folder.");
    }
  }

  /** Writes a folder that must not be there yet. */
  static void writeNew(Path folder, WholeFolder.Content content) {
    requireNew(folder);
    try {
      WholeFolder.write(folder, content);
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(folder + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private static void fill(Path kit, KitContent content) throws IOException {
    ProgramFiles program = new ProgramFiles(kit, content.without());
    for (Path entry : content.classPath()) {
      program.add(entry);
    }
    Path runtime = kit.resolve("runtime");
    RuntimeImage.write(program.modules(), runtime);
    BorrowedLibraries.copyInto(runtime.resolve("lib"));
    copyAll(List.of(content.shipped()), kit.resolve("saved_models"));
    copyAll(content.data(), kit.resolve("data"));
    copyAll(content.bundles(), kit.resolve("bundles"));
    copyScript("ceph", kit);
  }

  /** Copies one of this package's scripts into a folder. */
  static void copyScript(String name, Path folder) throws IOException {
    Path script = copyResource(name, folder);
    if (!script.toFile().setExecutable(true, false)) {
      throw new IOException(script + " cannot be made executable");
    }
  }

  /** Copies one of this package's files into a folder. */
  static Path copyResource(String name, Path folder) throws IOException {
    Path copy = folder.resolve(name);
    try (InputStream content = Objects.requireNonNull(Kit.class.getResourceAsStream(name))) {
      Files.copy(content, copy);
    }
    return copy;
  }

  private static void copyAll(List<Path> folders, Path parent) throws IOException {
    for (Path folder : folders) {
      Path copy = parent.resolve(name(folder));
      if (Files.exists(copy)) {
        throw new InputException(
            folder + ": another folder named " + name(folder) + " goes into the kit already.");
      }
      FileUtils.copyDirectory(folder.toFile(), copy.toFile());
    }
  }

  private static String name(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": expected a folder, to go into the kit.");
    }
  }
}
