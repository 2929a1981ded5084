package org.ceph4j.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ceph4j.InputException;
import org.ceph4j.evaluation.AlignedTable;
import org.ceph4j.kit.Kit;
import org.ceph4j.kit.KitContent;
import org.ceph4j.kit.KitParts;
import org.ceph4j.kit.KitPiece;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a folder that runs the program elsewhere. */
@Command(
    name = "kit",
    description =
        "Collect all that runs this program on a machine without network and Java, into a folder.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class KitCommand implements Runnable {
  private static final long MEBIBYTE = 1024 * 1024;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "kit",
      description = "The kit's folder; must not be there yet. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A data set that goes into the kit's folder data; may be repeated.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--bundle",
      paramLabel = "DIR",
      description = "A bundle that goes into the kit's folder bundles; may be repeated.")
  private List<Path> bundles = new ArrayList<>();

  @Option(
      names = "--parts",
      arity = "0..1",
      fallbackValue = "60",
      paramLabel = "MIB",
      description =
          "Also cut it into parts of at most so many MiB, in the folder DIR-parts, with a script"
              + " that joins them. Default of MIB: ${FALLBACK-VALUE}.")
  private @Nullable Integer partSize;

  @Option(
      names = "--without",
      paramLabel = "FILE",
      description =
          "An optional CUDA library to leave out, such as libcudnn_adv.so.9; may be repeated.")
  private Set<String> without = new TreeSet<>();

  @Override
  public void run() {
    if (partSize == null) {
      collect();
      return;
    }
    if (partSize < 1 || partSize > 1024) {
      throw new InputException("--parts: expected 1 to 1024 MiB, got " + partSize);
    }
    Path parts = folder.resolveSibling(folder.getFileName() + "-parts");
    Kit.requireNew(parts); // before minutes of work
    collect();
    KitParts.write(folder, partSize * MEBIBYTE, parts);
    print("wrote " + parts + "; copy its files anywhere and run: bash join.sh VERB\n");
  }

  private void collect() {
    Kit.write(content(), folder);
    print(sizes() + "wrote " + folder + "; copy it anywhere and run ceph in it\n");
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }

  private KitContent content() {
    String classPath = System.getProperty("java.class.path");
    Path home = Path.of(System.getProperty("ceph.home", "."));
    return new KitContent(
        Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList(),
        home.resolve(BundleOption.SHIPPED),
        data,
        bundles,
        without);
  }

  private String sizes() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "MiB"));
    KitPiece.of(folder).forEach(piece -> rows.add(row("", piece)));
    Path cuda = folder.resolve("cuda");
    if (Files.isDirectory(cuda)) {
      KitPiece.of(cuda).forEach(piece -> rows.add(row("  cuda/", piece)));
    }
    return AlignedTable.of(rows);
  }

  private static List<String> row(String prefix, KitPiece piece) {
    String size = String.format(Locale.ROOT, "%.1f", (double) piece.bytes() / MEBIBYTE);
    return List.of(prefix + piece.name(), size);
  }
}
