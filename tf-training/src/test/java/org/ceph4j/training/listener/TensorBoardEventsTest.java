package org.ceph4j.training.listener;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.ceph4j.dataset.Film;
import org.ceph4j.landmark.Point;
import org.ceph4j.tensorboard.EventRecords;
import org.ceph4j.training.SmallRun;
import org.ceph4j.training.Step;
import org.ceph4j.training.StopRequest;
import org.ceph4j.training.TrainingListener;
import org.ceph4j.training.TrainingRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

final class TensorBoardEventsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path films = Path.of("films");

  @BeforeEach
  void makeFilms() {
    films = SmallRun.films(folder);
  }

  private TrainingRun begin(String name, Map<String, String> changes) {
    return SmallRun.begin(films, folder.resolve(name), SmallRun.settings(changes));
  }

  private static void train(TrainingRun run, Clock clock, TrainingListener... others) {
    try (TensorBoardEvents events = new TensorBoardEvents(run.folder().events(), clock)) {
      List<TrainingListener> listeners = new ArrayList<>(List.of(events));
      listeners.addAll(List.of(others));
      run.train(listeners, new StopRequest());
    }
  }

  /** The points of a curve by their steps; fails where a step has two. */
  private static Map<Long, Float> curve(TrainingRun run, String tag) throws IOException {
    return EventRecords.shown(run.folder().events()).stream()
        .filter(event -> value(event).getTag().equals(tag))
        .collect(
            toMap(
                Event::getStep,
                event -> value(event).getSimpleValue(),
                (one, other) -> {
                  throw new AssertionError("a step with two values of " + tag);
                },
                TreeMap::new));
  }

  private static List<Event> pictures(TrainingRun run) throws IOException {
    return EventRecords.shown(run.folder().events()).stream()
        .filter(event -> value(event).hasImage())
        .toList();
  }

  private static Summary.Value value(Event event) {
    return event.getSummary().getValue(0);
  }

  /** A column of history.csv by the steps that were done, 3 an epoch. */
  private static Map<Long, Float> column(TrainingRun run, String name) throws IOException {
    List<String> lines = Files.readAllLines(run.folder().path().resolve("history.csv"));
    int column = cells(lines.get(0)).indexOf(name);
    Map<Long, Float> values = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      values.put(3 * Long.parseLong(cells.get(0)), Float.parseFloat(cells.get(column)));
    }
    return values;
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  @Test
  void showsTheFiguresOfTheHistory() throws IOException {
    TrainingRun run = begin("run", Map.of("training.schedule.kind", "cosine"));
    train(run, CLOCK);
    String header = Files.readAllLines(run.folder().path().resolve("history.csv")).get(0);
    List<String> names = cells(header).subList(1, cells(header).size());
    assertThat(names).contains("learning_rate", "loss", "val_loss").hasSizeGreaterThan(4);
    for (String name : names) {
      Map<Long, Float> curve = curve(run, "epoch/" + name);
      assertThat(curve).as(name).containsOnlyKeys(3L, 6L, 9L);
      column(run, name)
          .forEach((step, value) -> assertThat(curve.get(step)).isCloseTo(value, within(0.005f)));
    }
    assertThat(curve(run, "epoch/loss")).isEqualTo(column(run, "loss"));
    assertThat(curve(run, "step/loss")).containsOnlyKeys(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    Map<Long, Float> rates = curve(run, "epoch/learning_rate");
    assertThat(rates).isEqualTo(column(run, "learning_rate"));
    assertThat(rates.get(9L)).isLessThan(rates.get(3L));
    assertThat(curve(run, "step/learning_rate")).hasSize(9).containsAllEntriesOf(rates);
  }

  @Test
  void showsTheFirstValidationFilmWithItsKnownPoints() throws IOException {
    TrainingRun run = begin("run", Map.of("training.validationShare", "0.4"));
    train(run, CLOCK);
    List<Event> pictures = pictures(run);
    assertThat(pictures).hasSize(3);
    Film film = run.split().validation().get(0);
    assertThat(run.split().validation()).hasSizeGreaterThan(1);
    for (Event event : pictures) {
      assertThat(value(event).getTag()).isEqualTo("epoch/" + film.stem());
      byte[] png = value(event).getImage().getEncodedImageString().toByteArray();
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(picture.getHeight()).isEqualTo(film.size().height());
      // The circle around a known point passes 3 px to the right of it, in cyan.
      int cyan = 0;
      for (Point point : film.points()) {
        int x = (int) Math.round(point.x()) + 3;
        int rgb = picture.getRGB(Math.min(x, picture.getWidth() - 1), (int) Math.round(point.y()));
        cyan += (rgb & 0xff) > ((rgb >> 16) & 0xff) ? 1 : 0;
      }
      assertThat(cyan).isGreaterThan(film.points().size() / 2);
    }
  }

  @Test
  void showsNoPictureWithoutAValidationFilm() throws IOException {
    TrainingRun run = begin("run", Map.of("training.validationShare", "0"));
    train(run, CLOCK);
    assertThat(pictures(run)).isEmpty();
    assertThat(curve(run, "epoch/loss")).hasSize(3);
    assertThat(curve(run, "epoch/val_loss")).isEmpty();
  }

  @Test
  void showsAStepOnceThatWasDoneAgainAfterACrash() throws IOException {
    TrainingRun whole = begin("whole", Map.of());
    train(whole, CLOCK);

    TrainingRun crashed = begin("crashed", Map.of());
    TrainingListener crash =
        new TrainingListener() {
          @Override
          public void stepped(Step step) {
            if (step.state().step() == 5) {
              throw new IllegalStateException("the machine stops");
            }
          }
        };
    assertThatThrownBy(() -> train(crashed, CLOCK, crash)).hasMessage("the machine stops");
    assertThat(curve(crashed, "step/loss")).containsOnlyKeys(1L, 2L, 3L, 4L, 5L);
    train(TrainingRun.open(crashed.folder()), Clock.offset(CLOCK, Duration.ofHours(1)));

    for (String tag : List.of("step/loss", "epoch/loss", "epoch/val_loss")) {
      assertThat(curve(crashed, tag)).as(tag).isNotEmpty().isEqualTo(curve(whole, tag));
    }
    assertThat(pictures(crashed)).extracting(Event::getStep).containsExactly(3L, 6L, 9L);
  }
}
