package org.ceph4j.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tensorflow.ndarray.Shape;

/** Collects the weights of a file while it is read. */
final class WeightsCollector {
  /** How Keras, TensorFlow and a bundle that can be trained name what is an optimiser's. */
  private static final Pattern OPTIMIZER =
      Pattern.compile(
          "(average|(^|.*/)(optimizer|optimizer_weights|Adam\\w*|adam\\w*|SGD|RMSprop|Nadam|Momentum))"
              + "(_\\d+)?(/.*|$)");

  private final Map<NamedShape, float[]> values = new LinkedHashMap<>();
  private final List<String> ignored = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** Takes a weight, unless it is an optimiser's or a single number. */
  void add(String name, Shape shape, Supplier<float[]> numbers) {
    if (shape.numDimensions() == 0 || OPTIMIZER.matcher(name).matches()) {
      ignored.add(name);
    } else {
      values.put(new NamedShape(unique(name), shape), numbers.get());
    }
  }

  /** Notes what is no float weight. */
  void ignore(String name) {
    ignored.add(name);
  }

  // Some files name many layers alike; the second becomes layer_1, as Keras itself counts.
  private String unique(String name) {
    NamedShape wished = new NamedShape(name, Shape.scalar());
    String free = name;
    for (int number = 1; !names.add(free); number++) {
      free = wished.layer() + "_" + number + "/" + wished.role();
    }
    return free;
  }

  Weights collected(Path source) {
    return new Weights(source, values, ignored);
  }
}
