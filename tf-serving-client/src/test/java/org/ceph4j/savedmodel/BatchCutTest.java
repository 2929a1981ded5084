package org.ceph4j.savedmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.ceph4j.InputException;
import org.junit.jupiter.api.Test;

final class BatchCutTest {
  private static final TensorDescription FREE =
      new TensorDescription("x", ElementType.INT32, Dimensions.of(-1, 2));
  private static final TensorDescription WEIGHTS =
      new TensorDescription("weights", ElementType.INT32, Dimensions.of(3));
  private static final TensorDescription FIXED =
      new TensorDescription("x", ElementType.INT32, Dimensions.of(3, 2));

  private final List<List<Array>> calls = new ArrayList<>();

  private static Array rows(int count) {
    int[] elements = new int[2 * count];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = i;
    }
    return Array.of(elements, count, 2);
  }

  private List<Array> call(List<TensorDescription> inputs, List<Array> arrays, int largest) {
    SignatureDescription signature = new SignatureDescription("f", inputs, List.of());
    return BatchCut.of(signature, arrays, largest)
        .call(
            batch -> {
              calls.add(batch);
              return List.of(batch.get(0));
            });
  }

  @Test
  void cutsFreeBatchesAndHandsOtherInputsWholeToEach() {
    Array weights = Array.of(new int[] {7, 8, 9}, 3);
    List<Array> results = call(List.of(FREE, WEIGHTS), List.of(rows(5), weights), 2);
    assertThat(results.get(0).ints()).containsExactly(rows(5).ints());
    assertThat(calls).hasSize(3).allMatch(batch -> batch.get(1) == weights);
    assertThat(calls.get(2).get(0).ints()).containsExactly(8, 9);
  }

  @Test
  void leavesASmallBatchAlone() {
    Array small = rows(2);
    assertThat(call(List.of(FREE), List.of(small), 2).get(0)).isSameAs(small);
  }

  @Test
  void fillsUpWhatIsSmallerThanAFixedBatch() {
    List<Array> results = call(List.of(FIXED), List.of(rows(5)), 100);
    assertThat(results.get(0).ints()).containsExactly(rows(5).ints());
    assertThat(calls.get(1).get(0).ints()).containsExactly(6, 7, 8, 9, 8, 9);
  }

  @Test
  void refusesBatchesOfDifferentSizes() {
    assertThatThrownBy(() -> call(List.of(FREE, FREE), List.of(rows(2), rows(3)), 9))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("int32 [2, 2], int32 [3, 2]");
  }

  @Test
  void refusesToJoinWhatHasNoRows() {
    SignatureDescription signature = new SignatureDescription("f", List.of(FREE), List.of());
    BatchCut cut = BatchCut.of(signature, List.of(rows(4)), 2);
    assertThatThrownBy(() -> cut.call(batch -> List.of(Array.of(new int[1]))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("an output is int32 [] for a batch of 2")
        .hasMessageContaining("at most 2 rows");
  }
}
