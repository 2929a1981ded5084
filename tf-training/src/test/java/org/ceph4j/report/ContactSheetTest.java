package org.ceph4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
  private static BufferedImage picture(Color colour) {
    BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 30, 20);
    graphics.dispose();
    return picture;
  }

  private static int count(BufferedImage sheet, Color colour, int fromX, int fromY) {
    int count = 0;
    for (int y = fromY; y < fromY + 20; y++) {
      for (int x = fromX; x < fromX + 30; x++) {
        count += sheet.getRGB(x, y) == colour.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void laysPicturesInRows() {
    BufferedImage sheet =
        ContactSheet.of(
            List.of(
                List.of(picture(Color.RED)), List.of(picture(Color.GREEN), picture(Color.BLUE))));
    assertThat(sheet.getWidth()).isEqualTo(2 * 30 + 3 * 6);
    assertThat(sheet.getHeight()).isEqualTo(2 * 20 + 3 * 6);
    assertThat(count(sheet, Color.RED, 6, 6)).isEqualTo(600);
    assertThat(count(sheet, Color.GREEN, 6, 32)).isEqualTo(600);
    assertThat(count(sheet, Color.BLUE, 42, 32)).isEqualTo(600);
  }
}
