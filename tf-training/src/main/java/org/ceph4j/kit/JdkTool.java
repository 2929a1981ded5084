package org.ceph4j.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;
import org.ceph4j.InputException;

/** A tool of the JDK that runs this program, in this process. */
final class JdkTool {
  private JdkTool() {}

  /**
   * Runs it.
   *
   * @return what it printed
   * @throws InputException if this Java does not have it, or it failed
   */
  static String run(String name, List<String> arguments) {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(
                () ->
                    new InputException(
                        "A kit is made with a JDK; the Java in "
                            + System.getProperty("java.home")
                            + " has no "
                            + name
                            + ". Install a JDK and put its java first on the PATH."));
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output, true);
    if (tool.run(writer, writer, arguments.toArray(String[]::new)) != 0) {
      throw new InputException(name + " failed: " + output.toString().strip());
    }
    return output.toString();
  }
}
