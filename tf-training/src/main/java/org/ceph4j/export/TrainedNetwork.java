package org.ceph4j.export;

import java.nio.file.Path;
import java.util.function.Function;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.Variable;

/**
 * A network and the values of its variables.
 *
 * @param spec of the network
 * @param checkpoint what the files with the values begin with
 * @param names from a variable to the name under which the checkpoint has its values
 */
public record TrainedNetwork(NetworkSpec spec, Path checkpoint, Function<Variable, String> names) {
  /** With the values that the checkpoint has under the variables' own names. */
  public TrainedNetwork(NetworkSpec spec, Path checkpoint) {
    this(spec, checkpoint, Variable::name);
  }
}
