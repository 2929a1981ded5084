package org.ceph4j.savedmodel;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ceph4j.InputException;

/**
 * How a large batch is cut into ones that a signature takes, and the results joined.
 *
 * <p>The rows of a batch lie along the first axis of the inputs whose first size is free; other
 * inputs go whole into each call. Where no first size is free but all are the same, that is the
 * size of a batch; the last batch is filled up with its last row, and what that gives is dropped.
 */
final class BatchCut {
  private final List<Array> arrays;
  private final List<Integer> batched;
  private final int rows;
  private final int size;
  private final boolean fixed;

  private BatchCut(List<Array> arrays, List<Integer> batched, int size, boolean fixed) {
    this.arrays = arrays;
    this.batched = batched;
    this.rows = rows(arrays, batched);
    this.size = size;
    this.fixed = fixed;
  }

  /**
   * Looks where the batch lies.
   *
   * @param arrays one for each input, in order
   * @param largest the most rows of a batch, where the signature leaves that free
   * @throws InputException if inputs have batches of different sizes
   */
  static BatchCut of(SignatureDescription signature, List<Array> arrays, int largest) {
    List<Integer> withAxes =
        IntStream.range(0, arrays.size())
            .filter(i -> arrays.get(i).shape().length > 0)
            .filter(i -> signature.inputs().get(i).shape().allowsRank(arrays.get(i).shape().length))
            .boxed()
            .toList();
    TreeSet<Integer> sizes =
        withAxes.stream().map(i -> firstSize(signature, i)).collect(toCollection(TreeSet::new));
    if (sizes.contains(Dimensions.FREE)) {
      List<Integer> free =
          withAxes.stream().filter(i -> firstSize(signature, i) == Dimensions.FREE).toList();
      return new BatchCut(arrays, free, largest, false);
    }
    return sizes.size() == 1
        ? new BatchCut(arrays, withAxes, sizes.first(), true)
        : new BatchCut(arrays, List.of(), 1, false);
  }

  private static int firstSize(SignatureDescription signature, int input) {
    return signature.inputs().get(input).shape().size(0);
  }

  private static int rows(List<Array> arrays, List<Integer> batched) {
    TreeSet<Integer> rows =
        batched.stream().map(i -> arrays.get(i).shape()[0]).collect(toCollection(TreeSet::new));
    if (rows.size() > 1) {
      throw new InputException(
          "the inputs have batches of different sizes: %s. Hand in as many rows of one as of the other."
              .formatted(arrays));
    }
    return rows.isEmpty() ? 1 : rows.first();
  }

  /** The results of all rows; {@code once} computes those of one batch. */
  List<Array> call(UnaryOperator<List<Array>> once) {
    if (rows == 0 || rows == size || (!fixed && rows < size)) {
      return once.apply(arrays);
    }
    List<List<Array>> results = new ArrayList<>();
    for (int from = 0; from < rows; from += size) {
      int to = Math.min(from + size, rows);
      int computed = fixed ? size : to - from;
      int wanted = to - from;
      results.add(
          once.apply(between(from, to)).stream()
              .map(output -> kept(output, computed, wanted))
              .toList());
    }
    return IntStream.range(0, results.get(0).size())
        .mapToObj(i -> Array.joined(results.stream().map(result -> result.get(i)).toList()))
        .toList();
  }

  private List<Array> between(int from, int to) {
    List<Array> cut = new ArrayList<>(arrays);
    batched.forEach(i -> cut.set(i, filled(arrays.get(i).rows(from, to))));
    return cut;
  }

  private Array filled(Array part) {
    int given = part.shape()[0];
    if (!fixed || given == size) {
      return part;
    }
    List<Array> all = new ArrayList<>(List.of(part));
    Array last = part.rows(given - 1, given);
    for (int row = given; row < size; row++) {
      all.add(last);
    }
    return Array.joined(all);
  }

  private Array kept(Array output, int computed, int wanted) {
    if (output.shape().length == 0 || output.shape()[0] != computed) {
      throw new InputException(
          "an output is %s for a batch of %d, so the results of several batches cannot be joined. Hand in at most %d rows at once."
              .formatted(output, computed, size));
    }
    return output.rows(0, wanted);
  }
}
