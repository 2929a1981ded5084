package org.ceph4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataCheckCommandTest {
  @TempDir Path root;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void plant() throws IOException {
    Files.writeString(
        root.resolve("landmarks.csv"),
        "image,landmark,x,y,mm_per_px\na.png,tip,1,2,0.1\na.png,root,3,4,0.1\n");
    BufferedImage film = new BufferedImage(30, 40, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(film, "png", root.resolve("a.png").toFile());
  }

  private int run(String... arguments) {
    return new CommandLine(new DataCommand()).setOut(new PrintWriter(out)).execute(arguments);
  }

  @Test
  void saysWhatThereIs() {
    assertThat(run("check", root.toString())).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "layout     csv",
            "films      1",
            "landmarks  2: tip, root",
            "sizes      40 x 30 px (1)",
            "spacing    0.1 mm per px (1)",
            "left out   0");
  }

  @Test
  void saysWhatWouldBeLeftOut() throws IOException {
    Files.delete(root.resolve("a.png"));
    assertThat(run("check", root.toString())).isEqualTo(1);
    assertThat(out.toString().lines())
        .endsWith(
            "sizes      none",
            "spacing    none",
            "left out   1",
            "  " + root.resolve("a.png") + ": expected an image file, found nothing there");
  }

  @Test
  void handsItsOptionsOn() {
    StringWriter errors = new StringWriter();
    CommandLine command = new CommandLine(new DataCommand()).setErr(new PrintWriter(errors));
    assertThat(command.execute("check", root.toString(), "--subset", "train")).isNotZero();
    assertThat(errors.toString()).contains("no subsets; leave 'train' out");
    assertThat(command.execute("check", root.toString(), "--expert", "senior")).isNotZero();
    assertThat(errors.toString()).contains("no experts; leave 'senior' out");
  }
}
