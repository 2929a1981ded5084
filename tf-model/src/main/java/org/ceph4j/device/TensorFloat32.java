package org.ceph4j.device;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import org.bytedeco.javacpp.Loader;

/**
 * The switch behind Python's {@code tf.config.experimental.enable_tensor_float_32_execution}, which
 * TensorFlow's C interface does not have. It is on in a new process, and one for the whole process.
 */
final class TensorFloat32 {
  /** {@code tsl::enable_tensor_float_32_execution(bool)}. */
  private static final String SWITCH = "_ZN3tsl32enable_tensor_float_32_executionEb";

  private TensorFloat32() {}

  /** Lets convolutions in float32 on a GPU use TF32, or forbids it. */
  static void enable(boolean enabled) {
    function(SWITCH).invokeVoid(new Object[] {(byte) (enabled ? 1 : 0)});
  }

  /** A C++ function of TensorFlow's library, by its mangled name. */
  static Function function(String name) {
    TensorFlowNative.load();
    var address = Loader.addressof(name);
    if (address == null) {
      throw new IllegalStateException("TensorFlow's native library has no function " + name);
    }
    return Function.getFunction(new Pointer(address.address()));
  }
}
