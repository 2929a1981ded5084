package org.ceph4j.savedmodel;

/** What TensorFlow's exceptions say, as one sentence without its full stop. */
final class Reason {
  private Reason() {}

  // Behind "for '{{node" comes the op with all its attributes, which fill a screen.
  static String of(Exception e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return first.replaceFirst(" for '\\{\\{node (\\S+)}}.*", " (op $1)").replaceFirst("[.,:]$", "");
  }
}
