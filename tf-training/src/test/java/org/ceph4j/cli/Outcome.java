package org.ceph4j.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command did.
 *
 * @param code with which it exited
 * @param out what it printed
 * @param err what it printed of errors
 */
record Outcome(int code, String out, String err) {
  /** Runs a command line. */
  static Outcome ceph(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code = Ceph.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    return new Outcome(code, out.toString(), err.toString());
  }
}
