package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.proto.RewriterConfig.Toggle;

class SessionConfigTest {
  private static final Placement SECOND = Placement.of(Device.of("gpu:1"), PlacementTest.TWO);

  private static DeviceOptions options(int gpuMemory, Precision precision) {
    return new DeviceOptions(Device.of("gpu:1"), gpuMemory, 3, precision);
  }

  @Test
  void takesOneGpuAndItsMemoryAsItIsNeeded() {
    ConfigProto config = SessionConfig.of(options(0, Precision.TF32), SECOND);
    assertThat(config.getGpuOptions())
        .isEqualTo(GPUOptions.newBuilder().setVisibleDeviceList("1").setAllowGrowth(true).build());
    assertThat(config.getDeviceCountMap()).isEmpty();
    assertThat(config.getAllowSoftPlacement()).isTrue();
    assertThat(config.getIntraOpParallelismThreads()).isEqualTo(3);
  }

  @Test
  void limitsItsMemory() {
    GPUOptions gpu = SessionConfig.of(options(2048, Precision.FLOAT32), SECOND).getGpuOptions();
    assertThat(gpu.getAllowGrowth()).isTrue();
    assertThat(gpu.getExperimental().getVirtualDevicesList()).hasSize(1);
    assertThat(gpu.getExperimental().getVirtualDevices(0).getMemoryLimitMbList())
        .isEqualTo(List.of(2048f));
  }

  @Test
  void theCpuTakesNothingOfAGpu() {
    DeviceOptions options = options(0, Precision.FLOAT32).reference();
    ConfigProto config = SessionConfig.of(options);
    assertThat(config.getDeviceCountMap()).containsOnlyKeys("GPU").containsValue(0);
    assertThat(config.hasGpuOptions()).isFalse();
    assertThat(config.hasGraphOptions()).isFalse();
    assertThat(config.getIntraOpParallelismThreads()).isEqualTo(3);
    assertThat(SessionConfig.cpu().getDeviceCountMap()).isEqualTo(config.getDeviceCountMap());
  }

  @Test
  void bfloat16RewritesTheGraphOfAProcessor() {
    assumeTrue(Processor.ofThisMachine().has(Precision.BFLOAT16), "this processor has no bfloat16");
    DeviceOptions half =
        options(0, Precision.FLOAT32).reference().withPrecision(Precision.BFLOAT16);
    ConfigProto config = SessionConfig.of(half);
    assertThat(config.getGraphOptions().getRewriteOptions().getAutoMixedPrecisionOnednnBfloat16())
        .isEqualTo(Toggle.ON);
  }

  // A graph on a GPU is laid in bfloat16; nothing rewrites it.
  @Test
  void bfloat16RewritesNothingOnAGpu() {
    assertThat(SessionConfig.of(options(0, Precision.BFLOAT16), SECOND).hasGraphOptions())
        .isFalse();
  }
}
