package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GpusTest {
  private static final Gpu H100 = new Gpu(0, "NVIDIA H100 80GB HBM3", 85_017_624_576L, "9.0");
  private static final Gpu T4 = new Gpu(1, "Tesla T4", 15_655_829_504L, "7.5");

  private static Gpus list(CudaDriver driver) {
    return Gpus.list(new NvidiaDriver(driver));
  }

  @Test
  void listsWhatTheDriverSays() {
    assertThat(list(new FakeDriver(12060, List.of(H100, T4))))
        .isEqualTo(new Gpus(List.of(H100, T4), ""));
  }

  @Test
  void anyDriverForCuda12Will() {
    assertThat(list(new FakeDriver(12000, List.of(T4))).usable()).isTrue();
    Gpus tooOld = list(new FakeDriver(11080, List.of(T4)));
    assertThat(tooOld.found()).isEmpty();
    assertThat(tooOld.problem()).contains("too old", "CUDA up to 11.8", "CUDA 12.0", "525.60.13");
  }

  @Test
  void repeatsWhyTheDriverGivesNone() {
    Gpus none = list(new FakeDriver(12060, List.of()));
    assertThat(none.found()).isEmpty();
    assertThat(none.problem()).contains("no GPU", FakeDriver.NO_DEVICE_TEXT);
  }

  @Test
  void saysWhetherOnlyTheContainerHidesTheDriver() {
    assertThat(Gpus.noDriver(Optional.empty()))
        .isEqualTo("no NVIDIA driver: libcuda.so.1 cannot be opened");
    assertThat(Gpus.noDriver(Optional.of("560.35.03"))).contains("560.35.03", "--gpus all");
  }

  @Test
  void findsNoDriverOnAMachineWithout() {
    assumeFalse(CudaDriver.open().isPresent(), "this machine has an NVIDIA driver");
    Gpus gpus = Gpus.ofThisMachine();
    assertThat(gpus.found()).isEmpty();
    assertThat(gpus.problem()).startsWith("no NVIDIA driver");
  }
}
