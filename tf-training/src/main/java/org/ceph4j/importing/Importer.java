package org.ceph4j.importing;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ceph4j.InputException;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;

/**
 * Finds out which stored weight is which variable of a network.
 *
 * @param spec the network
 */
public record Importer(NetworkSpec spec) {
  /** What rounding can do between two programs, as a share of the greatest value. */
  private static final double TOLERANCE = 1e-4;

  /**
   * The mapping that the names decide.
   *
   * @throws InputException if they do not, or something does not fit
   */
  public Mapping byName(Weights weights) {
    Matching matching = match(weights);
    if (!matching.byName()) {
      throw new InputException(
          weights.source() + ": the names of its weights are not those of this project.");
    }
    return matching.candidates().get(0);
  }

  /**
   * The mapping that a stored pair verifies. It must verify one that the names decide, too.
   *
   * @throws InputException if none gives the pair's output, or something does not fit
   */
  public Mapping verified(Weights weights, StoredPair pair) {
    List<Mapping> candidates = match(weights).candidates();
    pair.requireShapes(spec);
    double least = Double.POSITIVE_INFINITY;
    try (FilledNetwork network = new FilledNetwork(spec)) {
      for (Mapping candidate : candidates) {
        network.fill(candidate, weights);
        double difference = pair.difference(network);
        if (difference <= TOLERANCE) {
          return candidate;
        }
        least = Math.min(least, difference);
      }
    }
    throw new InputException(
        "%s: not imported: with these weights the network's output differs from that in %s by %.1e"
                .formatted(weights.source(), pair.file(), least)
            + " of the greatest value; %.0e is allowed. Mappings tried: %d."
                .formatted(TOLERANCE, candidates.size()));
  }

  /**
   * The mapping that the names decide, or that a user has seen and confirmed.
   *
   * @param confirmed which of the mappings, counted from 1; empty to be shown them
   * @throws InputException that shows the mappings, if nothing decides; or if something does not
   *     fit
   */
  public Mapping confirmed(Weights weights, OptionalInt confirmed) {
    Matching matching = match(weights);
    List<Mapping> candidates = matching.candidates();
    if (matching.byName()) {
      return candidates.get(0);
    }
    int number = confirmed.orElse(0);
    if (number >= 1 && number <= candidates.size()) {
      return candidates.get(number - 1);
    }
    throw new InputException(
        weights.source()
            + ": not imported: the names do not tell which weight is which; only shapes and order"
            + " do. Give an input and its output with --verify, or look through the mapping and"
            + " confirm it with --confirm, --confirm=2 and so on:"
            + shown(candidates));
  }

  private static String shown(List<Mapping> candidates) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < candidates.size(); i++) {
      text.append("\nmapping ").append(i + 1).append(" of ").append(candidates.size());
      List<String> lines = candidates.get(i).lines();
      if (i > 0) {
        text.append(", where it differs from the first");
        List<String> first = candidates.get(0).lines();
        lines = lines.stream().filter(line -> !first.contains(line)).toList();
      }
      lines.forEach(line -> text.append("\n  ").append(line));
    }
    return text.toString();
  }

  private Matching match(Weights weights) {
    Matching matching = Matching.of(variables(spec), weights.shapes());
    if (matching.candidates().isEmpty()) {
      throw new InputException(
          weights.source()
              + ": does not fit the network "
              + spec.inWords()
              + ", landmarks "
              + spec.landmarks()
              + "; nothing was imported."
              + listed("The network has, and the weights lack:", matching.missing())
              + listed("The weights have, and the network lacks:", matching.left())
              + new FittingSpec(spec, weights.shapes())
                  .find()
                  .map(fitting -> "\nThey fit with: " + fitting)
                  .orElse(""));
    }
    return matching;
  }

  private static String listed(String title, List<NamedShape> variables) {
    return variables.isEmpty()
        ? ""
        : variables.stream()
            .map(variable -> "\n  " + variable)
            .collect(Collectors.joining("", "\n" + title, ""));
  }

  /** The variables of a network on the data's way through it. */
  static List<NamedShape> variables(NetworkSpec spec) {
    return Network.variables(spec).entrySet().stream()
        .map(entry -> new NamedShape(entry.getKey(), entry.getValue()))
        .toList();
  }
}
