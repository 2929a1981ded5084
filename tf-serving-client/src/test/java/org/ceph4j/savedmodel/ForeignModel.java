package org.ceph4j.savedmodel;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.FilenameUtils;

/**
 * A bundle that Python wrote, with what Python computes with it; make_foreign_models.py makes them.
 *
 * @param folder where its files are
 */
public record ForeignModel(Path folder) {
  /** Unpacks {@code NAME.zip}, which stands beside this class. */
  public static ForeignModel unpack(String name, Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name));
    InputStream resource =
        requireNonNull(ForeignModel.class.getResourceAsStream(name + ".zip"), name);
    try (ZipInputStream zip = new ZipInputStream(resource)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.write(file, zip.readAllBytes());
      }
    }
    return new ForeignModel(folder);
  }

  /** The bundle. */
  public Path bundle() {
    return folder.resolve("model");
  }

  /** The signatures that Python called. */
  List<String> calls() throws IOException {
    return list(folder.resolve("calls")).stream().map(ForeignModel::name).toList();
  }

  /** What Python handed in. */
  Map<String, Array> inputs(String signature) throws IOException {
    return arrays(folder.resolve("calls").resolve(signature).resolve("inputs"));
  }

  /** What Python got. */
  Map<String, Array> outputs(String signature) throws IOException {
    return arrays(folder.resolve("calls").resolve(signature).resolve("outputs"));
  }

  private static Map<String, Array> arrays(Path folder) throws IOException {
    Map<String, Array> arrays = new TreeMap<>();
    for (Path file : list(folder)) {
      arrays.put(FilenameUtils.getBaseName(name(file)), array(file));
    }
    return arrays;
  }

  private static Array array(Path file) throws IOException {
    if (name(file).endsWith(".txt")) {
      String[] lines = Files.readAllLines(file).toArray(String[]::new);
      return Array.of(lines, lines.length);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Npy.read(in);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path file) {
    return requireNonNull(file.getFileName()).toString();
  }
}
