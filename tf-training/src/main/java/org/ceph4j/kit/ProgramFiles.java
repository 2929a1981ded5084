package org.ceph4j.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import org.ceph4j.device.CudaLibraries;
import org.ceph4j.device.CudaLibrary;

/**
 * The program's class path in a kit. Jars are copied, but for those of the big native libraries:
 * these are unpacked. JavaCPP loads a library that lies in a folder of the class path from there;
 * of one in a jar it would keep a second copy.
 *
 * @param kit its folder
 * @param without CUDA libraries that stay out
 */
record ProgramFiles(Path kit, Set<String> without) {
  private static final Predicate<String> TENSORFLOW =
      Pattern.compile("org/tensorflow/internal/c_api/[^/]+/(lib)?tensorflow_cc\\..+")
          .asMatchPredicate();

  /** Adds a jar or a folder of classes. */
  void add(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      FileUtils.copyDirectory(entry.toFile(), classes().toFile());
    } else {
      addJar(entry);
    }
  }

  /** The modules of Java that the program's classes need, with commas between them. */
  String modules() throws IOException {
    try (Stream<Path> jars = Files.list(lib())) {
      return RuntimeImage.modulesOf(classes(), jars.sorted().toList());
    }
  }

  private Path classes() {
    return kit.resolve("classes");
  }

  private Path lib() {
    return kit.resolve("lib");
  }

  private void addJar(Path path) throws IOException {
    try (ZipFile jar = new ZipFile(path.toFile())) {
      if (jar.stream().map(ZipEntry::getName).anyMatch(TENSORFLOW)) {
        addTensorFlow(jar);
      } else if (jar.getEntry(CudaLibraries.IN_JAR) != null) {
        addCuda(jar);
      } else {
        FileUtils.copyFileToDirectory(path.toFile(), lib().toFile());
      }
    }
  }

  private void addTensorFlow(ZipFile jar) throws IOException {
    for (ZipEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
      unpack(jar, entry, kit.resolve("natives").resolve(entry.getName()));
    }
  }

  private void addCuda(ZipFile jar) throws IOException {
    Path cuda = kit.resolve("cuda");
    for (CudaLibrary library : CudaLibraries.IN_ORDER) {
      if (!without.contains(library.file())) {
        ZipEntry entry = jar.getEntry(CudaLibraries.IN_JAR + library.file());
        unpack(jar, entry, cuda.resolve(library.file()));
      }
    }
    Kit.copyResource("NVIDIA.txt", cuda);
  }

  private static void unpack(ZipFile jar, ZipEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream content = jar.getInputStream(entry)) {
      Files.copy(content, file);
    }
  }
}
