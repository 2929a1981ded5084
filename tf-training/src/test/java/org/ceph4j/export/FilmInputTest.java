package org.ceph4j.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.image.FilmReader;
import org.ceph4j.image.GrayImage;
import org.ceph4j.image.NetworkInput;
import org.ceph4j.image.Resizing;
import org.ceph4j.landmark.ImageSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TString;

/** Preparing in the graph against the Java code that defines it. */
final class FilmInputTest {
  private static final ImageSize INPUT = new ImageSize(32, 48);

  /** Larger and smaller than the input, and one of its size. */
  private static List<byte[]> filesOfManySizes() {
    List<byte[]> files = new ArrayList<>();
    for (FilmFile kind : FilmFile.values()) {
      int number = files.size();
      ImageSize size = new ImageSize(16 + 16 * number, 120 - 9 * number);
      files.add(kind.encode(RandomFilm.draw(size, number)));
    }
    files.add(FilmFile.PNG_GRAY.encode(RandomFilm.draw(INPUT, 1)));
    return files;
  }

  @ParameterizedTest
  @EnumSource
  void preparesEachFilmOfABatchAsJavaDoes(Resampling resampling) {
    Resizing resizing = new Resizing(INPUT, resampling);
    List<byte[]> files = filesOfManySizes();
    float[] images;
    float[] sizes;
    try (Graph graph = new Graph();
        TString batch = GraphRun.batch(files)) {
      Ops tf = Ops.create(graph);
      Placeholder<TString> fed = tf.placeholder(TString.class);
      FilmInput input = FilmInput.of(tf, fed, resizing);
      assertThat(input.images().shape().asArray()).containsExactly(-1, 32, 48, 1);
      images = GraphRun.run(graph, fed, batch, input.images());
      sizes = GraphRun.run(graph, fed, batch, input.sizes());
    }
    for (int i = 0; i < files.size(); i++) {
      GrayImage film = FilmReader.read("film " + i, files.get(i));
      assertThat(Arrays.copyOfRange(sizes, 2 * i, 2 * i + 2))
          .containsExactly(film.size().height(), film.size().width());
      float[] found = Arrays.copyOfRange(images, i * INPUT.pixels(), (i + 1) * INPUT.pixels());
      // A standardised value times the deviation is a level.
      float level = (float) (film.white() / 255.0 / deviation(resizing.resize(film)));
      assertThat(found)
          .as("film %s", i)
          .containsExactly(NetworkInput.prepare(film, resizing), within(0.01f * level));
    }
  }

  private static double deviation(GrayImage image) {
    float[] levels = image.levels();
    double mean = 0;
    double square = 0;
    for (float level : levels) {
      mean += level / levels.length;
      square += (double) level * level / levels.length;
    }
    return Math.sqrt(square - mean * mean);
  }

  @ParameterizedTest
  @EnumSource
  void aFilmOfOneLevelIsZero(Resampling resampling) {
    Resizing resizing = new Resizing(INPUT, resampling);
    byte[] black = FilmFile.PNG_GRAY.encode(RandomFilm.draw(new ImageSize(1, 1), 1));
    try (Graph graph = new Graph();
        TString batch = GraphRun.batch(List.of(black))) {
      Ops tf = Ops.create(graph);
      Placeholder<TString> fed = tf.placeholder(TString.class);
      float[] images = GraphRun.run(graph, fed, batch, FilmInput.of(tf, fed, resizing).images());
      // The weights of a triangle add up to 1 but for rounding.
      float[] zeros = new float[images.length];
      assertThat(images)
          .containsExactly(zeros, within(resampling == Resampling.BILINEAR ? 0 : 0.001f));
    }
  }
}
