package org.ceph4j.network.layer;

import org.ceph4j.network.Initializer;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/**
 * Keras 2's fused BatchNormalization: momentum 0.99, epsilon 1e-3, and a moving variance that takes
 * the unbiased variance of the batch. (Keras 3 takes the biased one.)
 */
public final class BatchNormalization implements Layer {
  private static final float MOMENTUM = 0.99f;
  private static final float EPSILON = 1e-3f;

  private final Variable gamma;
  private final Variable beta;
  private final Variable movingMean;
  private final Variable movingVariance;

  /** Makes the variables of so many channels. */
  public BatchNormalization(Variables variables, String name, int channels) {
    Shape shape = Shape.of(channels);
    gamma = variables.trainable(name + "/gamma", shape, Initializer.constant(1));
    beta = variables.trainable(name + "/beta", shape, Initializer.constant(0));
    movingMean = variables.fixed(name + "/moving_mean", shape, Initializer.constant(0));
    movingVariance = variables.fixed(name + "/moving_variance", shape, Initializer.constant(1));
  }

  /** The shape stays. A training pass also updates the moving statistics. */
  @Override
  public Operand<TFloat32> apply(Pass pass, Operand<TFloat32> x) {
    var tf = pass.tf();
    boolean training = pass.training();
    FusedBatchNorm<TFloat32, TFloat32> normalised =
        tf.nn.fusedBatchNorm(
            x,
            pass.value(gamma),
            pass.value(beta),
            training ? empty(tf) : pass.value(movingMean),
            training ? empty(tf) : pass.value(movingVariance),
            FusedBatchNorm.epsilon(EPSILON),
            FusedBatchNorm.isTraining(training));
    if (training) {
      move(pass, movingMean, normalised.batchMean());
      move(pass, movingVariance, normalised.batchVariance());
    }
    return normalised.y();
  }

  private static void move(Pass pass, Variable moving, Operand<TFloat32> batch) {
    var tf = pass.tf();
    Operand<TFloat32> step =
        tf.math.mul(tf.math.sub(moving.value(), batch), tf.constant(1 - MOMENTUM));
    pass.addUpdate(tf.assignSubVariableOp(moving.handle(), step));
  }

  private static Operand<TFloat32> empty(Ops tf) {
    return tf.constant(new float[0]);
  }
}
