package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceph4j.cli.Outcome.ceph;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.ceph4j.device.Gpus;
import org.ceph4j.device.Processor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DevicesCommandTest {
  @Test
  void saysInOneLineWhyThereIsNoGpu() {
    Gpus gpus = Gpus.ofThisMachine();
    assumeFalse(gpus.usable(), "this machine has a GPU");
    Outcome shown = ceph("devices");
    assertThat(shown.code()).isZero();
    assertThat(shown.out().lines())
        .anyMatch(line -> line.matches("TensorFlow +2\\.18\\.0, for .+"))
        .anyMatch(line -> line.matches("CUDA, cuDNN +.+"))
        .anyMatch(
            line ->
                line.startsWith("processor") && line.contains(Processor.ofThisMachine().model()))
        .filteredOn(line -> line.startsWith("no GPU"))
        .containsExactly("no GPU         " + gpus.problem());
  }

  @Test
  void saysTheSameAsJson() {
    Gpus gpus = Gpus.ofThisMachine();
    assumeFalse(gpus.usable(), "this machine has a GPU");
    Outcome shown = ceph("devices", "--json");
    assertThat(shown.code()).isZero();
    JsonNode devices = new JsonMapper().readTree(shown.out());
    assertThat(devices.get("problem").asString()).isEqualTo(gpus.problem());
    assertThat(devices.get("tensorflow").asString()).isEqualTo("2.18.0");
    assertThat(devices.get("gpus").size()).isEqualTo(gpus.found().size());
    assertThat(devices.get("processor").get("model").asString())
        .isEqualTo(Processor.ofThisMachine().model());
  }
}
