package org.ceph4j.network.layer;

import org.ceph4j.network.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TNumber;

/** How maps and a kernel are multiplied, in numbers of any type. */
@FunctionalInterface
interface Product {
  <T extends TNumber> Operand<T> of(Ops tf, Operand<T> x, Operand<T> kernel);

  /** The product in the numbers of a pass; what goes in and what comes out is float32. */
  default Operand<TFloat32> in(Pass pass, Operand<TFloat32> x, Operand<TFloat32> kernel) {
    Ops tf = pass.tf();
    return pass.bfloat16()
        ? tf.dtypes.cast(of(tf, shortened(tf, x), shortened(tf, kernel)), TFloat32.class)
        : of(tf, x, kernel);
  }

  private static Operand<TBfloat16> shortened(Ops tf, Operand<TFloat32> values) {
    return tf.dtypes.cast(values, TBfloat16.class);
  }
}
