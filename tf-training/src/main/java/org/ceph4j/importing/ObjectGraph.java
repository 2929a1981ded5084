package org.ceph4j.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ceph4j.importing.SavedModelWeights.Stored;
import org.tensorflow.proto.SavedObjectGraphOuterClass.SavedObject;
import org.tensorflow.proto.SavedObjectGraphOuterClass.SavedObjectGraph;
import org.tensorflow.proto.SavedObjectGraphOuterClass.SavedVariable;
import org.tensorflow.proto.TrackableObjectGraphOuterClass.TrackableObjectGraph;
import org.tensorflow.proto.TrackableObjectGraphOuterClass.TrackableObjectGraph.TrackableObject;
import org.tensorflow.proto.TrackableObjectGraphOuterClass.TrackableObjectGraph.TrackableObject.SerializedTensor;

/**
 * The variables of a SavedModel of TensorFlow 2, in the order in which its graph of objects holds
 * them: Keras' list of all variables comes first in it.
 */
final class ObjectGraph {
  /** Where hangs what is no weight: the optimiser, metrics, and Keras 3's copies. */
  private static final Set<String> LEFT_OUT =
      Set.of("optimizer", "keras_api", "signatures", "_all_variables");

  private final SavedObjectGraph objects;
  private final TrackableObjectGraph checkpoint;
  private final Set<Integer> seen = new HashSet<>();
  private final List<Stored> variables = new ArrayList<>();

  /**
   * Takes both graphs.
   *
   * @param objects of the SavedModel: types and shapes
   * @param checkpoint of its checkpoint: keys. Objects have the same numbers in both
   */
  ObjectGraph(SavedObjectGraph objects, TrackableObjectGraph checkpoint) {
    this.objects = objects;
    this.checkpoint = checkpoint;
  }

  List<Stored> variables() {
    visit(0);
    return variables;
  }

  private void visit(int id) {
    if (!seen.add(id)) {
      return;
    }
    SavedObject object = objects.getNodes(id);
    if (object.hasVariable()) {
      add(object.getVariable(), checkpoint.getNodes(id));
    }
    object.getChildrenList().stream()
        .filter(child -> !LEFT_OUT.contains(child.getLocalName()))
        .forEach(child -> visit(child.getNodeId()));
  }

  private void add(SavedVariable variable, TrackableObject stored) {
    for (SerializedTensor tensor : stored.getAttributesList()) {
      variables.add(
          new Stored(
              variable.getName(),
              tensor.getCheckpointKey(),
              variable.getDtype(),
              SavedModelWeights.shape(variable.getShape())));
    }
  }
}
