package org.ceph4j.device;

import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.GraphOptions;
import org.tensorflow.proto.RewriterConfig;

/** How a session computes, in TensorFlow's terms. */
public final class SessionConfig {
  private SessionConfig() {}

  /**
   * The configuration of a session.
   *
   * @param threads that one operation may use; 0 for all processors. The first session of a process
   *     decides for all
   * @param precision of the computation
   * @throws org.ceph4j.InputException if this machine's processor does not have the precision
   */
  public static ConfigProto of(int threads, Precision precision) {
    Processor.ofThisMachine().require(precision);
    ConfigProto.Builder config = ConfigProto.newBuilder().setIntraOpParallelismThreads(threads);
    if (precision == Precision.BFLOAT16) {
      config.setGraphOptions(GraphOptions.newBuilder().setRewriteOptions(bfloat16()));
    }
    return config.build();
  }

  private static RewriterConfig bfloat16() {
    return RewriterConfig.newBuilder()
        .setAutoMixedPrecisionOnednnBfloat16(RewriterConfig.Toggle.ON)
        .build();
  }
}
