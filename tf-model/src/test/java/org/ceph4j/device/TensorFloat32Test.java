package org.ceph4j.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TensorFloat32Test {
  private static boolean enabled() {
    return TensorFloat32.function("_ZN3tsl33tensor_float_32_execution_enabledEv")
                .invokeInt(new Object[0])
            % 2
        == 1;
  }

  @Test
  void turnsTensorFlowsSwitch() {
    assertThat(enabled()).as("in a new process").isTrue();
    TensorFloat32.enable(false);
    assertThat(enabled()).isFalse();
    TensorFloat32.enable(true);
    assertThat(enabled()).isTrue();
  }
}
