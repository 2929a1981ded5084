package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {
  private static final Gpu FIRST = new Gpu(0, "NVIDIA H100 80GB HBM3", 85_017_624_576L, "9.0");
  private static final Gpu SECOND = new Gpu(1, "Tesla T4", 15_655_829_504L, "7.5");
  static final Gpus TWO = new Gpus(List.of(FIRST, SECOND), "");
  private static final Gpus NONE = new Gpus(List.of(), "this machine has no NVIDIA driver");

  @ParameterizedTest
  @CsvSource({"auto, 0", "gpu, 0", "gpu:0, 0", "gpu:1, 1"})
  void isTheGpuThatWasAskedFor(String device, int index) {
    assertThat(Placement.of(Device.of(device), TWO).gpu()).contains(TWO.found().get(index));
  }

  @Test
  void isTheCpuWhereItWasAskedForOrThereIsNoGpu() {
    assertThat(Placement.of(Device.CPU, TWO).gpu()).isEmpty();
    assertThat(Placement.of(Device.AUTO, NONE).gpu()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpu:0", "gpu:1"})
  void saysWhyThereIsNoGpu(String device) {
    assertThatThrownBy(() -> Placement.of(Device.of(device), NONE))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "device %s: this machine has no NVIDIA driver. Set the device to cpu or auto."
                .formatted(device));
  }

  @Test
  void namesTheGpusThatThereAre() {
    assertThatThrownBy(() -> Placement.of(Device.of("gpu:2"), TWO))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("device gpu:2", "gpu:0 NVIDIA H100 80GB HBM3", "gpu:1 Tesla T4");
  }

  @Test
  void precisionsNeedInstructions() {
    Placement gpu = Placement.of(Device.of("gpu"), TWO);
    assertThatCode(() -> gpu.require(Precision.TF32)).doesNotThrowAnyException();
    assertThatCode(() -> gpu.require(Precision.BFLOAT16)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Placement.of(Device.of("gpu:1"), TWO).require(Precision.BFLOAT16))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("precision bfloat16", "8.0 or later", "gpu:1 Tesla T4 with 7.5");
    assertThatThrownBy(() -> Placement.of(Device.of("gpu:1"), TWO).require(Precision.TF32))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("precision tf32", "8.0 or later", "gpu:1 Tesla T4 with 7.5");
    Placement cpu = Placement.of(Device.CPU, TWO);
    assertThatThrownBy(() -> cpu.require(Precision.TF32))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("precision tf32: expected a GPU of compute capability 8.0");
    assertThatCode(() -> cpu.require(Precision.FLOAT32)).doesNotThrowAnyException();
  }

  @Test
  void describesDeviceAndPrecision() {
    assertThat(Placement.of(Device.of("gpu:1"), TWO).describe(Precision.FLOAT32))
        .matches("gpu:1 Tesla T4, \\d+ processors, .*, float32");
    assertThat(Placement.of(Device.CPU, TWO).describe(Precision.FLOAT32))
        .matches("CPU, \\d+ processors, .*, float32");
  }
}
