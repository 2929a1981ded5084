package org.ceph4j.savedmodel;

/** What TensorFlow's exceptions say, as one sentence without its full stop. */
public final class Reason {
  private Reason() {}

  /** What an exception says in its first line, for the middle of a message to users. */
  // Behind "for '{{node" comes the op with all its attributes, which fill a screen.
  public static String of(Exception e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return first.replaceFirst(" for '\\{\\{node (\\S+)}}.*", " (op $1)").replaceFirst("[.,:]$", "");
  }
}
