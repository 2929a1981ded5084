package org.ceph4j.network.layer;

import org.ceph4j.network.Pass;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** A step of a network: float32 {@code [batch, height, width, channels]} to the same rank. */
@FunctionalInterface
public interface Layer {
  /** Lays the layer's ops into the pass. */
  Operand<TFloat32> apply(Pass pass, Operand<TFloat32> x);

  /** This layer, then the other. */
  default Layer then(Layer next) {
    return (pass, x) -> next.apply(pass, apply(pass, x));
  }
}
