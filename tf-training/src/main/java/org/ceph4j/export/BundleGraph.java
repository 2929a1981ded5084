package org.ceph4j.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.device.SessionConfig;
import org.ceph4j.network.Variables;
import org.tensorflow.Graph;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.Signature;
import org.tensorflow.proto.CollectionDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.VariableDef;

/**
 * A graph that becomes a SavedModel.
 *
 * @param graph whole, the ops of {@link Variables#addSaver} among it
 * @param variables all of the graph
 * @param signatures by which the graph is called
 */
public record BundleGraph(Graph graph, Variables variables, List<Signature> signatures) {
  /**
   * Saves the graph with the values of a checkpoint.
   *
   * @param checkpoint what the files of its variables begin with
   * @param folder receives {@code saved_model.pb} and {@code variables}
   */
  public void save(Path checkpoint, Path folder) throws IOException {
    try (Session session = new Session(graph, SessionConfig.cpu())) {
      session.restore(checkpoint.toString());
      SavedModelBundle.exporter(folder.toString())
          .withTags(Signatures.TAG)
          .withSession(session)
          .withSignatures(signatures.toArray(Signature[]::new))
          .export();
    }
    addCollections(folder.resolve("saved_model.pb"));
  }

  // TensorFlow Java writes no collections. It is by them that Python knows the variables of a
  // bundle; without them tf.saved_model.load has none to show and what it loaded cannot be saved.
  private void addCollections(Path file) throws IOException {
    List<VariableDef> all = variables.definitions();
    SavedModel.Builder model = SavedModel.parseFrom(Files.readAllBytes(file)).toBuilder();
    model
        .getMetaGraphsBuilder(0)
        .putCollectionDef("variables", collection(all))
        .putCollectionDef(
            "trainable_variables",
            collection(all.stream().filter(VariableDef::getTrainable).toList()));
    Files.write(file, model.build().toByteArray());
  }

  private static CollectionDef collection(List<VariableDef> definitions) {
    CollectionDef.BytesList.Builder bytes = CollectionDef.BytesList.newBuilder();
    definitions.forEach(definition -> bytes.addValue(definition.toByteString()));
    return CollectionDef.newBuilder().setBytesList(bytes).build();
  }
}
