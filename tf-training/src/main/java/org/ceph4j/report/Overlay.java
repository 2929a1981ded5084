package org.ceph4j.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ceph4j.image.GrayImage;
import org.ceph4j.landmark.Point;

/**
 * Draws landmarks into a film: an orange cross where one was found, a red one where that is unsure,
 * a cyan circle where it is, and a thin line between the two. The marks grow with the film's
 * height. Points outside the film are allowed; what lies outside is cut off.
 */
public final class Overlay {
  /** What the marks mean, as a sentence. */
  public static final String LEGEND = "Orange cross: found; cyan circle: known position.";

  private static final Color FOUND = new Color(0xff9f0a);
  private static final Color UNSURE = new Color(0xff2d2d);
  private static final Color TRUTH = new Color(0x32d7ff);
  private static final int HEIGHT_OF_UNIT = 480;

  private final Graphics2D graphics;
  private final double unit;

  private Overlay(Graphics2D graphics, double unit) {
    this.graphics = graphics;
    this.unit = unit;
  }

  /**
   * A copy of the film with the marks, in RGB.
   *
   * @param marks in px of the film
   */
  public static BufferedImage draw(GrayImage film, List<Mark> marks) {
    BufferedImage image = copy(film);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      // In Java 2D a pixel's centre lies at .5.
      graphics.translate(0.5, 0.5);
      Overlay overlay =
          new Overlay(graphics, Math.max(1, image.getHeight() / (double) HEIGHT_OF_UNIT));
      marks.forEach(overlay::draw);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private void draw(Mark mark) {
    if (mark.found().isPresent() && mark.truth().isPresent()) {
      stroke(line(mark.found().get(), mark.truth().get()), FOUND, 0.5);
    }
    mark.truth().ifPresent(point -> stroke(circle(point), TRUTH, 1));
    mark.found().ifPresent(point -> stroke(cross(point), mark.unsure() ? UNSURE : FOUND, 1));
  }

  private void stroke(Shape shape, Color colour, double width) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke((float) (width * unit)));
    graphics.draw(shape);
  }

  private static Shape line(Point from, Point to) {
    return new Line2D.Double(from.x(), from.y(), to.x(), to.y());
  }

  private Shape circle(Point centre) {
    double radius = 3 * unit;
    return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }

  private Shape cross(Point centre) {
    double arm = 4 * unit;
    Path2D cross = new Path2D.Double();
    cross.moveTo(centre.x() - arm, centre.y());
    cross.lineTo(centre.x() + arm, centre.y());
    cross.moveTo(centre.x(), centre.y() - arm);
    cross.lineTo(centre.x(), centre.y() + arm);
    return cross;
  }

  private static BufferedImage copy(GrayImage film) {
    int width = film.size().width();
    int height = film.size().height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int level = Math.round(255 * film.level(row, column) / film.white());
        image.setRGB(column, row, level * 0x010101);
      }
    }
    return image;
  }
}
