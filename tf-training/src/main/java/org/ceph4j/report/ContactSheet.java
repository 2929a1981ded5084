package org.ceph4j.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Pictures side by side, in rows one below the other. */
public final class ContactSheet {
  private static final int GAP = 6;
  private static final Color GROUND = new Color(0x3a3a3c);

  private ContactSheet() {}

  /**
   * Lays the pictures out, 6 px apart.
   *
   * @param rows of any length, of pictures that all have one size; at least one picture
   */
  public static BufferedImage of(List<List<BufferedImage>> rows) {
    int height = rows.get(0).get(0).getHeight() + GAP;
    int width = rows.get(0).get(0).getWidth() + GAP;
    int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
    BufferedImage sheet =
        new BufferedImage(
            columns * width + GAP, rows.size() * height + GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(GROUND);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        graphics.drawImage(
            rows.get(row).get(column), GAP + column * width, GAP + row * height, null);
      }
    }
    graphics.dispose();
    return sheet;
  }
}
