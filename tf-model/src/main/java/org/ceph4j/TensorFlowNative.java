package org.ceph4j;

import java.util.Locale;
import org.tensorflow.TensorFlow;

/** TensorFlow's native library, which must match the machine. */
public final class TensorFlowNative {
  private static final String ARTIFACT = "org.tensorflow:tensorflow-core-native:1.1.0:";

  private TensorFlowNative() {}

  /**
   * Loads the library unless it is loaded.
   *
   * @return TensorFlow's version, such as 2.18.0
   * @throws InputException naming the missing artifact, if the class path has none for this machine
   */
  public static String load() {
    try {
      return TensorFlow.version();
    } catch (LinkageError e) {
      throw new InputException(
          "Missing artifact "
              + ARTIFACT
              + classifier(System.getProperty("os.name"), System.getProperty("os.arch"))
              + ": TensorFlow's native library for this machine is not on the class path, or cannot"
              + " be loaded ("
              + e.getMessage()
              + "). Add it as a runtime dependency.",
          e);
    }
  }

  /** The artifact's classifier for an operating system and processor, as Java names them. */
  static String classifier(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    String os = name.startsWith("mac") ? "macosx" : name.startsWith("win") ? "windows" : "linux";
    String arch =
        switch (processor) {
          case "amd64" -> "x86_64";
          case "aarch64" -> "arm64";
          default -> processor;
        };
    return os + "-" + arch;
  }
}
