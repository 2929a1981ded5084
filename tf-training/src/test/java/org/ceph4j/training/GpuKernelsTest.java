package org.ceph4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Graph;
import org.tensorflow.internal.c_api.TF_Buffer;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.KernelDef;
import org.tensorflow.proto.KernelList;
import org.tensorflow.proto.NodeDef;

/**
 * A training keeps to the GPU: TensorFlow's build for GPUs has a kernel for each op of it, but for
 * those of files. No GPU is needed to see that.
 */
final class GpuKernelsTest {
  private static final Set<String> DEVICES = Set.of("GPU", "DEFAULT");
  private static final Map<String, List<KernelDef>> KERNELS = new HashMap<>();

  @BeforeAll
  static void listKernels() throws Exception {
    TensorFlowNative.load();
    TF_Status status = TF_Status.newStatus();
    TF_Buffer buffer = tensorflow.TF_GetAllRegisteredKernels(status);
    KernelList all = KernelList.parseFrom(buffer.copyData());
    tensorflow.TF_DeleteBuffer(buffer);
    status.delete();
    KERNELS.putAll(
        all.getKernelList().stream()
            .filter(kernel -> DEVICES.contains(kernel.getDeviceType()))
            .collect(Collectors.groupingBy(KernelDef::getOp)));
    assumeTrue(KERNELS.containsKey("Conv2D"), "this is TensorFlow's build for processors only");
  }

  @ParameterizedTest
  @CsvSource({"paper, false", "demo, false", "paper, true"})
  void everyOpOfATrainingHasOne(String preset, boolean bfloat16) {
    Set<String> without = new TreeSet<>();
    try (Graph graph = TensorFlowNative.newGraph()) {
      Settings settings = SettingsReader.preset(preset);
      var unused = new TrainingGraph(graph, settings, settings.network().spec(27), bfloat16);
      graph.toGraphDef().getNodeList().stream()
          .filter(node -> !node.getName().startsWith("save/") && !hasOne(node))
          .forEach(node -> without.add(node.getOp()));
    }
    assertThat(without).isEmpty();
  }

  private static boolean hasOne(NodeDef node) {
    return KERNELS.getOrDefault(node.getOp(), List.of()).stream()
        .anyMatch(kernel -> takes(kernel, node));
  }

  private static boolean takes(KernelDef kernel, NodeDef node) {
    return kernel.getConstraintList().stream()
        .allMatch(
            constraint -> {
              AttrValue value = node.getAttrOrThrow(constraint.getName());
              return constraint
                  .getAllowedValues()
                  .getList()
                  .getTypeList()
                  .contains(value.getType());
            });
  }
}
