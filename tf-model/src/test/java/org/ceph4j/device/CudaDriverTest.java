package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The calls into native code, against a library in C with the signatures of NVIDIA's cuda.h. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the library's name is that of Linux")
final class CudaDriverTest {
  private static final String SOURCE =
      """
      #include <stddef.h>
      #include <stdio.h>
      typedef int CUresult;
      typedef int CUdevice;
      typedef int CUdevice_attribute;
      static int initialised = 0;
      CUresult cuInit(unsigned int flags) { initialised = flags == 0; return 0; }
      CUresult cuDriverGetVersion(int *version) { *version = 12040; return 0; }
      CUresult cuDeviceGetCount(int *count) { *count = 2; return initialised ? 0 : 3; }
      CUresult cuDeviceGet(CUdevice *device, int ordinal) { *device = 7 + ordinal; return 0; }
      CUresult cuDeviceGetName(char *name, int length, CUdevice device) {
        snprintf(name, length, "GPU of number %d", device);
        return 0;
      }
      CUresult cuDeviceTotalMem_v2(size_t *bytes, CUdevice device) {
        *bytes = ((size_t) 1 << 37) + device;
        return 0;
      }
      CUresult cuDeviceGetAttribute(int *value, CUdevice_attribute attribute, CUdevice device) {
        *value = attribute - 66 - (device - 7);
        return device > 8;
      }
      CUresult cuGetErrorString(CUresult error, const char **text) {
        *text = "not initialised";
        return error != 3;
      }
      """;

  @TempDir private static Path folder;
  private static List<String> printed = List.of();

  /** What the forked process runs. */
  static final class Listing {
    public static void main(String[] arguments) {
      Gpus.list(new NvidiaDriver(CudaDriver.open().orElseThrow()))
          .found()
          .forEach(System.out::println);
      System.out.println(NvidiaDriver.describe());
      System.out.println(Gpus.ofThisMachine().problem());
    }
  }

  @BeforeAll
  static void listInAProcess() throws IOException, InterruptedException {
    assumeTrue(compiles(), "there is no C compiler here");
    printed =
        ForkedJava.run(
            Listing.class,
            "-Djna.library.path=" + folder,
            "-D" + CudaLibraries.FOLDER + "=" + folder);
  }

  @Test
  void asksTheDriverByItsOwnSignatures() {
    assertThat(printed)
        .startsWith(
            new Gpu(0, "GPU of number 7", (1L << 37) + 7, "9.10").toString(),
            new Gpu(1, "GPU of number 8", (1L << 37) + 8, "8.9").toString())
        .anyMatch(line -> line.endsWith(", for CUDA up to 12.4"));
  }

  @Test
  void saysWhyTensorFlowCannotUseWhatTheDriverLists() {
    assertThat(printed)
        .last()
        .asString()
        .contains(
            TensorFlowNative.hasGpuKernels()
                ? "libcudnn.so.9 is missing"
                : "org.tensorflow:tensorflow-core-native:1.1.0:linux-x86_64-gpu");
  }

  private static boolean compiles() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("driver.c"), SOURCE);
    Path library = folder.resolve("libcuda.so.1");
    try {
      return new ProcessBuilder(
                  "cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
