package org.ceph4j.training;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the variables of a network start from in place of their own first values.
 *
 * @param origin where they come from, for the run's record
 * @param values by name of the variable, row-major; all variables of the network
 */
public record InitialWeights(String origin, Map<String, float[]> values) {
  public InitialWeights {
    values = new LinkedHashMap<>(values);
  }
}
