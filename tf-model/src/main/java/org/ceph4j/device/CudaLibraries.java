package org.ceph4j.device;

import static org.ceph4j.device.CudaLibrary.optional;
import static org.ceph4j.device.CudaLibrary.required;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;

/**
 * CUDA 12 and cuDNN 9 as they were loaded into this process.
 *
 * <p>TensorFlow opens them by their bare names when it first looks for GPUs, and finds what the
 * process has loaded by then; so nothing need be installed and no library path set. They come from
 * the folder that the system property {@value #FOLDER} names, else from the jar {@code
 * org.bytedeco:cuda} with the classifier {@code linux-x86_64-redist} on the class path, which is
 * unpacked once into JavaCPP's cache. They load without a driver and without a GPU.
 *
 * @param origin where they come from; empty if neither folder nor jar is there
 * @param files that were loaded, in this order
 * @param problem why not all that are required were, in one line; empty if they were
 */
public record CudaLibraries(String origin, List<Path> files, String problem) {
  /** The system property that names a folder with the libraries. */
  public static final String FOLDER = "ceph.cuda";

  /**
   * What TensorFlow 2.18 opens and what these need, dependencies first. It takes a GPU only if it
   * can open cudart, cublas, cublasLt, cufft, cusolver, cusparse and cudnn. Of cuDNN's parts the
   * optional ones compute attention and recurrent layers, and make convolutions while they run.
   */
  public static final List<CudaLibrary> IN_ORDER =
      List.of(
          required("libcudart.so.12"),
          required("libnvJitLink.so.12"),
          required("libcublasLt.so.12"),
          required("libcublas.so.12"),
          required("libcufft.so.11"),
          required("libcusparse.so.12"),
          required("libcusolver.so.11"),
          optional("libnvrtc-builtins.so.12.6"),
          optional("libnvrtc.so.12"),
          required("libcudnn_graph.so.9"),
          required("libcudnn_ops.so.9"),
          required("libcudnn_cnn.so.9"),
          optional("libcudnn_adv.so.9"),
          required("libcudnn_heuristic.so.9"),
          required("libcudnn_engines_precompiled.so.9"),
          optional("libcudnn_engines_runtime_compiled.so.9"),
          required("libcudnn.so.9"));

  /** Where they lie in the jar. */
  public static final String IN_JAR = "org/bytedeco/cuda/linux-x86_64/";

  public CudaLibraries {
    files = List.copyOf(files);
  }

  /**
   * Loads them unless they are loaded; what is missing is in the result. It takes 0.3 s, and the
   * better part of a minute and 2.3 GB of disk the first time that they come from the jar.
   *
   * @return the same for all calls
   */
  public static CudaLibraries load() {
    return Once.LOADED;
  }

  /** Whether there is a folder or a jar to load them from. */
  static boolean areThere() {
    return folder() != null || jar() != null;
  }

  private static final class Once {
    static final CudaLibraries LOADED = loadFirst();
  }

  private static CudaLibraries loadFirst() {
    String folder = folder();
    if (folder != null) {
      return load(folder, name -> inFolder(Path.of(folder), name));
    }
    URL jar = jar();
    if (jar != null) {
      return load(nameOfJar(jar), CudaLibraries::unpacked);
    }
    return new CudaLibraries("", List.of(), "neither " + FOLDER + " nor the class path has them");
  }

  private static @Nullable String folder() {
    return System.getProperty(FOLDER);
  }

  private static @Nullable URL jar() {
    return CudaLibraries.class.getResource("/" + IN_JAR + IN_ORDER.get(0).file());
  }

  // jar:file:/folder/cuda-12.6-9.5-1.5.11-linux-x86_64-redist.jar!/org/...
  private static String nameOfJar(URL inside) {
    return inside.getPath().replaceFirst("!.*", "").replaceFirst(".*/", "");
  }

  /** Where a library lies on the disk, if anywhere. */
  @FunctionalInterface
  private interface Source {
    Optional<Path> find(String name) throws IOException;
  }

  private static Optional<Path> inFolder(Path folder, String name) {
    return Optional.of(folder.resolve(name).toAbsolutePath()).filter(Files::isRegularFile);
  }

  private static Optional<Path> unpacked(String name) throws IOException {
    URL resource = CudaLibraries.class.getResource("/" + IN_JAR + name);
    return resource == null
        ? Optional.empty()
        : Optional.of(Loader.cacheResource(resource).toPath());
  }

  private static CudaLibraries load(String origin, Source source) {
    List<Path> loaded = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (CudaLibrary library : IN_ORDER) {
      String problem = load(library.file(), source, loaded);
      if (library.required() && !problem.isEmpty()) {
        problems.add(problem);
      }
    }
    return new CudaLibraries(origin, loaded, String.join("; ", problems));
  }

  private static String load(String name, Source source, List<Path> loaded) {
    try {
      Optional<Path> file = source.find(name);
      if (file.isEmpty()) {
        return name + " is missing";
      }
      System.load(file.get().toString());
      loaded.add(file.get());
      return "";
    } catch (UnsatisfiedLinkError e) {
      return name + " cannot be loaded: " + e.getMessage();
    } catch (IOException e) {
      return name + " cannot be unpacked: " + e.getMessage();
    }
  }
}
