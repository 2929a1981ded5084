package org.ceph4j.savedmodel;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ceph4j.InputException;
import org.ceph4j.device.TensorFlowNative;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.OpDef;

/**
 * A bundle as it lies on the disk, before TensorFlow loads it.
 *
 * @param folder that holds {@code saved_model.pb}
 * @param metaGraph the one of its graphs that is for serving
 */
record BundleFile(Path folder, MetaGraphDef metaGraph) {
  private static final String GRAPH = "saved_model.pb";
  private static final String INDEX = "variables/variables.index";
  private static final String SERVE = "serve";
  private static final Set<String> VARIABLES = Set.of("VarHandleOp", "VariableV2", "Variable");

  /** Whether an op of this type holds a variable. */
  static boolean holdsVariable(NodeDef node) {
    return VARIABLES.contains(node.getOp());
  }

  /**
   * Reads {@code saved_model.pb}.
   *
   * @throws InputException if it is no bundle, its variables are missing, or its ops are unknown
   */
  static BundleFile read(Path folder) {
    if (!Files.isRegularFile(folder.resolve(GRAPH))) {
      throw missing(folder, GRAPH);
    }
    BundleFile file = new BundleFile(folder, forServing(folder, parse(folder)));
    boolean variables = file.graph().getNodeList().stream().anyMatch(BundleFile::holdsVariable);
    if (variables && !Files.isRegularFile(folder.resolve(INDEX))) {
      throw missing(folder, INDEX);
    }
    return file;
  }

  private static InputException missing(Path folder, String file) {
    return new InputException(
        folder
            + ": not a SavedModel bundle: expected "
            + file
            + " in it, found "
            + (Files.isDirectory(folder) ? "a folder without it" : "no such folder")
            + ". Name the folder that 'ceph export', Keras' model.export or tf.saved_model.save"
            + " wrote, and copy it whole.");
  }

  private static List<MetaGraphDef> parse(Path folder) {
    try {
      return org.tensorflow.proto.SavedModel.parseFrom(Files.readAllBytes(folder.resolve(GRAPH)))
          .getMetaGraphsList();
    } catch (InvalidProtocolBufferException e) {
      throw new InputException(
          folder + ": its " + GRAPH + " is cut short or damaged. Copy or export it again.", e);
    } catch (IOException e) {
      throw new InputException(folder + ": its " + GRAPH + " cannot be read: " + e, e);
    }
  }

  // The tags of a bundle for GPUs or TPUs are more than "serve".
  private static MetaGraphDef forServing(Path folder, List<MetaGraphDef> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    return all.stream()
        .filter(graph -> tags(graph).equals(List.of(SERVE)))
        .findFirst()
        .or(() -> all.stream().filter(graph -> tags(graph).contains(SERVE)).findFirst())
        .orElseThrow(
            () ->
                new InputException(
                    folder
                        + ": has no graph with the tag "
                        + SERVE
                        + ", but graphs with the tags "
                        + all.stream().map(BundleFile::tags).toList()
                        + ". Export it for serving."));
  }

  private static List<String> tags(MetaGraphDef graph) {
    return graph.getMetaInfoDef().getTagsList();
  }

  /** The tags of the graph, which TensorFlow wants to know all. */
  String[] tags() {
    return tags(metaGraph).toArray(String[]::new);
  }

  /** The graph. */
  GraphDef graph() {
    return metaGraph.getGraphDef();
  }

  /** The version of TensorFlow that wrote it. */
  String writer() {
    return metaGraph.getMetaInfoDef().getTensorflowVersion();
  }

  /**
   * Compares the graph's ops with those of this TensorFlow.
   *
   * @throws InputException naming the ones that it does not have
   */
  void requireKnownOps() {
    String version = TensorFlowNative.load();
    Set<String> unknown = nodes().map(NodeDef::getOp).collect(toCollection(TreeSet::new));
    unknown.removeAll(RegisteredOps.NAMES);
    graph().getLibrary().getFunctionList().stream()
        .map(FunctionDef::getSignature)
        .map(OpDef::getName)
        .forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new InputException(
          folder
              + ": uses ops that TensorFlow "
              + version
              + " does not have: "
              + unknown
              + ". It was written by TensorFlow "
              + writer()
              + "; export it without custom ops, with a version up to "
              + version
              + ".");
    }
  }

  private Stream<NodeDef> nodes() {
    return Stream.concat(
        graph().getNodeList().stream(),
        graph().getLibrary().getFunctionList().stream()
            .flatMap(function -> function.getNodeDefList().stream()));
  }

  /** Read once: there are 1,800 of them. */
  private static final class RegisteredOps {
    static final Set<String> NAMES =
        TensorFlow.registeredOpList().getOpList().stream()
            .map(OpDef::getName)
            .collect(toUnmodifiableSet());
  }
}
