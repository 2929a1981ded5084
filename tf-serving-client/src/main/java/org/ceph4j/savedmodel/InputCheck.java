package org.ceph4j.savedmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ceph4j.InputException;

/**
 * What is handed to a signature, held against what it takes. A wrong number of axes or a wrong size
 * would end the process inside TensorFlow, so it must not get there.
 */
final class InputCheck {
  private final String signature;

  private InputCheck(String signature) {
    this.signature = signature;
  }

  /**
   * The arrays in the order of the signature's inputs.
   *
   * @throws InputException if there is not exactly one for each
   */
  static List<Array> inOrder(SignatureDescription signature, Map<String, Array> arrays) {
    List<String> names = signature.inputs().stream().map(TensorDescription::name).toList();
    List<Array> inOrder = new ArrayList<>();
    for (String name : names) {
      Array array = arrays.get(name);
      if (array != null) {
        inOrder.add(array);
      }
    }
    if (inOrder.size() < names.size() || inOrder.size() < arrays.size()) {
      throw new InputException(
          "the signature %s takes the inputs %s, but was given %s. Hand in each of them by its name."
              .formatted(signature.name(), names, new TreeSet<>(arrays.keySet())));
    }
    return inOrder;
  }

  /**
   * Requires that the signature takes these arrays.
   *
   * @param arrays one for each input, in order
   * @throws InputException saying which it does not take, and why
   */
  static void require(SignatureDescription signature, List<Array> arrays) {
    InputCheck check = new InputCheck(signature.name());
    for (int i = 0; i < arrays.size(); i++) {
      check.input(signature.inputs().get(i), arrays.get(i));
    }
  }

  private void input(TensorDescription input, Array array) {
    if (input.type().carrier() != array.type()) {
      throw refused(input, array, "another type; convert it");
    }
    int[] shape = array.shape();
    if (Arrays.stream(shape).anyMatch(size -> size == 0)) {
      throw refused(input, array, "it is empty; hand in at least one");
    }
    if (!input.shape().allowsRank(shape.length)) {
      throw refused(input, array, shape.length + " axes; reshape it");
    }
    for (int axis = 0; axis < shape.length; axis++) {
      int expected = input.shape().size(axis);
      if (expected != Dimensions.FREE && expected != shape[axis]) {
        throw refused(
            input,
            array,
            "%d and not %d along axis %d; resize it".formatted(shape[axis], expected, axis));
      }
    }
  }

  private InputException refused(TensorDescription input, Array array, String reason) {
    return new InputException(
        "the input %s of the signature %s should be %s %s, but is %s: %s."
            .formatted(input.name(), signature, input.type(), input.shape(), array, reason));
  }
}
