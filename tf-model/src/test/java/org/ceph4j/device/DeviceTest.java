package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
  @ParameterizedTest
  @CsvSource({
    "auto, AUTO, 0, auto",
    "cpu, CPU, 0, cpu",
    "gpu, GPU, 0, gpu:0",
    "gpu:0, GPU, 0, gpu:0",
    "gpu:13, GPU, 13, gpu:13"
  })
  void namesReadBack(String name, Device.Kind kind, int index, String written) {
    assertThat(Device.of(name)).isEqualTo(new Device(kind, index)).hasToString(written);
    assertThat(Device.of(written)).isEqualTo(Device.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GPU:", "gpu:", "gpu:-1", "gpu:1000", "cpu:0", "tpu", "gpu:1 "})
  void refusesOtherNames(String name) {
    assertThatThrownBy(() -> Device.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected auto, cpu, gpu or gpu:1, found " + name);
  }

  @Test
  void refusesNegativeNumbers() {
    for (int[] numbers : new int[][] {{-1, 0}, {0, -1}}) {
      assertThatThrownBy(
              () -> new DeviceOptions(Device.CPU, numbers[0], numbers[1], Precision.FLOAT32))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("got " + numbers[0] + " and " + numbers[1]);
    }
  }
}
