package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.tensorflow.DeviceSpec.DeviceType;

final class GpuTrialTest {
  @Test
  void computesWhereItIsTold() {
    assertThat(GpuTrial.run(DeviceType.CPU, 0)).isEmpty();
  }

  @Test
  void saysInOneLineThatADeviceIsNotThere() {
    assumeFalse(Gpus.ofThisMachine().usable(), "this machine has a GPU");
    assertThat(GpuTrial.run(DeviceType.GPU, 0)).contains("GPU:0").doesNotContain("\n");
  }

  @Test
  void computesOnEachGpu() {
    Gpus gpus = Gpus.ofThisMachine();
    assumeTrue(gpus.usable(), gpus.problem());
    assertThat(gpus.found()).allSatisfy(gpu -> assertThat(GpuTrial.run(gpu)).isEmpty());
  }
}
