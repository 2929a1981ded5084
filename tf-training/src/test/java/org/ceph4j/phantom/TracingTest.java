package org.ceph4j.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.ceph4j.landmark.Point;
import org.junit.jupiter.api.Test;

class TracingTest {
  private static final Anatomy ANATOMY = AnatomySampler.sample(new Chance(1, 0));

  private static List<Point> flatten(Shape shape) {
    List<Point> points = new ArrayList<>();
    double[] place = new double[6];
    PathIterator segments = new FlatteningPathIterator(shape.getPathIterator(null), 1e-4, 12);
    for (; !segments.isDone(); segments.next()) {
      if (segments.currentSegment(place) != PathIterator.SEG_CLOSE) {
        points.add(new Point(place[0], place[1]));
      }
    }
    return points;
  }

  @Test
  void fourKnotsWithHeadingsAreACircle() {
    Shape circle =
        new Tracing(ANATOMY)
            .to(new Point(10, 0), Heading.RIGHT)
            .to(new Point(20, 10), Heading.DOWN)
            .to(new Point(10, 20), Heading.LEFT)
            .to(new Point(0, 10), Heading.UP)
            .closed();
    assertThat(flatten(circle))
        .allSatisfy(
            point -> assertThat(point.distanceTo(new Point(10, 10))).isCloseTo(10, within(0.01)));
  }

  @Test
  void aSmoothKnotIsFarthestFromTheLineBetweenItsNeighbours() {
    Shape bow =
        new Tracing(ANATOMY)
            .to(new Point(0, 0), Heading.CORNER)
            .to(new Point(3, 4), Heading.SMOOTH)
            .to(new Point(10, 0), Heading.CORNER)
            .open();
    assertThat(flatten(bow)).allSatisfy(point -> assertThat(point.y()).isBetween(-1e-9, 4 + 1e-9));
    assertThat(flatten(bow)).contains(new Point(3, 4));
  }

  @Test
  void placesOfTheMeanFollowTheAnatomicalPoints() {
    for (AnatomicalPoint point : AnatomicalPoint.values()) {
      Point followed = ANATOMY.follow(point.mean().x(), point.mean().y());
      assertThat(followed.distanceTo(ANATOMY.at(point))).isLessThan(0.2);
    }
  }

  @Test
  void gnathionIsTheFarthestPlaceOfTheChinFromItsChord() {
    for (int index = 0; index < 100; index++) {
      Anatomy anatomy = AnatomySampler.sample(new Chance(2, index));
      Point menton = anatomy.at(AnatomicalPoint.MENTON);
      Point pogonion = anatomy.at(AnatomicalPoint.POGONION);
      Point gnathion = anatomy.at(AnatomicalPoint.GNATHION);
      Shape chin =
          new Tracing(anatomy)
              .to(AnatomicalPoint.MENTON, Heading.RIGHT)
              .to(AnatomicalPoint.GNATHION)
              .to(AnatomicalPoint.POGONION, Heading.UP)
              .open();
      double most = distance(gnathion, menton, pogonion);
      assertThat(flatten(chin))
          .allSatisfy(
              point ->
                  assertThat(distance(point, menton, pogonion)).isLessThanOrEqualTo(most + 0.02));
    }
  }

  @Test
  void theHollowsOfTheJawsAreBehindTheLineBetweenTheirNeighbours() {
    for (int index = 0; index < 300; index++) {
      Anatomy anatomy = AnatomySampler.sample(new Chance(3, index));
      Point a = anatomy.at(AnatomicalPoint.SUBSPINALE);
      Point spine = anatomy.at(AnatomicalPoint.ANTERIOR_NASAL_SPINE);
      Point edge = anatomy.at(AnatomicalPoint.UPPER_INCISOR_EDGE);
      Point crest = Incisor.UPPER.crest(edge, anatomy.at(AnatomicalPoint.UPPER_INCISOR_APEX));
      double line =
          spine.x() + (crest.x() - spine.x()) * (a.y() - spine.y()) / (crest.y() - spine.y());
      assertThat(line - a.x()).isGreaterThan(1.999);
      assertThat(a.y()).isBetween(spine.y(), crest.y());
    }
  }

  private static double distance(Point point, Point from, Point to) {
    double cross =
        (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    return Math.abs(cross) / from.distanceTo(to);
  }
}
