package org.ceph4j.savedmodel;

import java.util.List;
import org.ceph4j.InputException;
import org.tensorflow.exceptions.TFResourceExhaustedException;

/** Memory, of the processor or the GPU, that does not suffice for a batch. */
public final class OutOfMemory {
  /** What TensorFlow says of it in other exceptions, where CUDA noticed. */
  private static final List<String> SIGNS =
      List.of("OUT_OF_MEMORY", "ALLOC_FAILED", "Dst tensor is not initialized");

  private OutOfMemory() {}

  /** Whether that is what an exception of TensorFlow says. */
  public static boolean isReasonOf(Exception e) {
    return e instanceof TFResourceExhaustedException
        || SIGNS.stream().anyMatch(String.valueOf(e.getMessage())::contains);
  }

  /**
   * The error for users, with a batch that is half as large.
   *
   * @param e of which it is the reason
   * @param batch films, or rows, that went together
   * @param setting where the size of batches is set
   */
  public static InputException of(Exception e, int batch, String setting) {
    String advice =
        batch > 1
            ? "set " + setting + " to " + batch / 2
            : "even one needs more memory: give it more, or use a smaller network input";
    return new InputException(
        "out of memory with batches of %d: %s (TensorFlow: %s)."
            .formatted(batch, advice, Reason.of(e)),
        e);
  }
}
