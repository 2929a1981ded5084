package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NvidiaDriverTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          535.129.03, NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.129.03  Thu Oct 19 18:56:32 UTC 2023
          560.35.03, NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  560.35.03  Release Build  (dvs-builder@U16-I1-N07-12-3)  Fri Aug 16 21:42:42 UTC 2024
          470.82, NVRM version: NVIDIA UNIX x86_64 Kernel Module  470.82  Wed Oct 27 21:21:55 UTC 2021
          """)
  void readsTheVersionOfTheKernelModule(String version, String line) {
    String compiler = "\nGCC version:  gcc version 11.4.0 (Ubuntu 11.4.0-1ubuntu1~22.04)\n";
    assertThat(NvidiaDriver.parse(line + compiler)).contains(version);
  }

  @Test
  void findsNoVersionInAnotherText() {
    assertThat(NvidiaDriver.parse("GCC version:  gcc version 11.4.0 (Ubuntu)\n")).isEmpty();
  }
}
