package org.ceph4j.device;

import java.util.Collections;
import org.tensorflow.DeviceSpec;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GPUOptions;
import org.tensorflow.types.TFloat32;

/**
 * A small convolution on one device and on no other: it takes all of the driver, CUDA and cuDNN
 * that networks take. The first session of a process decides how much of the GPUs' memory all of
 * them may have; so this is for a process that trains and detects nothing.
 */
final class GpuTrial {
  private static final int SIDE = 3;

  private GpuTrial() {}

  /** Why the GPU does not compute, in one line; empty if it does. */
  static String run(Gpu gpu) {
    return run(DeviceSpec.DeviceType.GPU, gpu.index());
  }

  static String run(DeviceSpec.DeviceType type, int index) {
    DeviceSpec device = DeviceSpec.newBuilder().deviceType(type).deviceIndex(index).build();
    try (Graph graph = TensorFlowNative.newGraph()) {
      Operand<TFloat32> sum = sumOfOnes(Ops.create(graph).withDevice(device));
      try (Session session = new Session(graph, onlyWhatIsNeeded());
          Result result = session.runner().fetch(sum).run()) {
        float found = ((TFloat32) result.get(0)).getFloat(0, 0, 0, 0);
        return found == SIDE * SIDE ? "" : "it computes " + found + " where 9 is right";
      }
    } catch (RuntimeException e) { // TensorFlow throws many kinds, and each is a reason
      return String.valueOf(e.getMessage())
          .lines()
          .findFirst()
          .orElse("TensorFlow gives no reason");
    }
  }

  // [1, 3, 3, 1] by a kernel [3, 3, 1, 1]: 9 times 1 * 1
  private static Operand<TFloat32> sumOfOnes(Ops tf) {
    Operand<TFloat32> ones = tf.fill(tf.array(SIDE, SIDE, 1, 1), tf.constant(1f));
    return tf.nn.conv2d(
        tf.reshape(ones, tf.array(1, SIDE, SIDE, 1)), ones, Collections.nCopies(4, 1L), "VALID");
  }

  private static ConfigProto onlyWhatIsNeeded() {
    return ConfigProto.newBuilder()
        .setGpuOptions(GPUOptions.newBuilder().setAllowGrowth(true))
        .build();
  }
}
