package org.ceph4j.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.bundle.Provenance;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.HeatmapReading;
import org.ceph4j.decoding.HeatmapDecoder;
import org.ceph4j.decoding.HeatmapStack;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.landmark.PixelMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Decoding in the graph against the decoders that define it. */
final class LandmarkReadingTest {
  private static final LandmarkSet LANDMARKS =
      new LandmarkSet(List.copyOf(AwkwardMaps.all().keySet()));

  /** Originals of other proportions than the maps. */
  private static final List<ImageSize> ORIGINALS =
      List.of(new ImageSize(101, 37), new ImageSize(24, 20), new ImageSize(240, 333));

  private static final Confidence PEAK = new PeakConfidence(1.25);

  /** No two pixels are that far apart, so that rounding moves none over the edge. */
  private static final Confidence MASS = new MassConfidence(3.3, 0.7, -0.4);

  private static final Confidence MASS_BY_LANDMARK =
      new MassConfidence(
          3.3,
          0.7,
          -0.4,
          Map.of(LANDMARKS.names().get(1), 0.5, LANDMARKS.names().get(3), -1.5, "none", 9.0));

  private static Stream<Arguments> waysToDecode() {
    return Stream.of(Decoding.values())
        .flatMap(
            decoding ->
                Stream.of(PixelMapping.values())
                    .flatMap(
                        mapping ->
                            Stream.of(PEAK, MASS, MASS_BY_LANDMARK, new MassConfidence(50, 2, 3))
                                .map(kind -> Arguments.of(decoding, mapping, kind))));
  }

  private static BundleMetadata metadata(
      Decoding decoding, PixelMapping mapping, Confidence confidence) {
    return new BundleMetadata(
        BundleMetadata.FORMAT,
        LANDMARKS,
        AwkwardMaps.SIZE,
        Resampling.BILINEAR,
        mapping,
        decoding,
        confidence,
        Optional.empty(),
        new Provenance("test", "2.18.0", "none", 0, 0, "", 0, 0, "2026-01-01T00:00:00Z"));
  }

  /** Every map in every image, each time as another landmark. */
  private static float[] heatmaps() {
    int count = LANDMARKS.size();
    int pixels = AwkwardMaps.SIZE.pixels();
    float[] values = new float[ORIGINALS.size() * pixels * count];
    for (int image = 0; image < ORIGINALS.size(); image++) {
      int landmark = 5 * image;
      for (float[] map : AwkwardMaps.all().values()) {
        for (int pixel = 0; pixel < pixels; pixel++) {
          values[(image * pixels + pixel) * count + landmark % count] = map[pixel];
        }
        landmark++;
      }
    }
    return values;
  }

  private static FoundLandmarks read(
      float[] heatmaps, List<ImageSize> originals, BundleMetadata metadata) {
    ImageSize map = AwkwardMaps.SIZE;
    Shape shape = Shape.of(originals.size(), map.height(), map.width(), LANDMARKS.size());
    int[] sizes =
        originals.stream()
            .flatMapToInt(s -> Arrays.stream(new int[] {s.height(), s.width()}))
            .toArray();
    try (Graph graph = new Graph();
        TFloat32 maps = TFloat32.tensorOf(shape, DataBuffers.of(heatmaps));
        TInt32 size = TInt32.tensorOf(Shape.of(originals.size(), 2), DataBuffers.of(sizes))) {
      Ops tf = Ops.create(graph);
      Placeholder<TFloat32> fedMaps = tf.placeholder(TFloat32.class);
      Placeholder<TInt32> fedSizes = tf.placeholder(TInt32.class);
      LandmarkReading reading = LandmarkReading.of(tf, fedMaps, fedSizes, metadata);
      try (Session session = new Session(graph);
          Result result =
              session
                  .runner()
                  .feed(fedMaps, maps)
                  .feed(fedSizes, size)
                  .fetch(reading.coordinates())
                  .fetch(reading.confidence())
                  .run()) {
        return FoundLandmarks.of(result.get(0), result.get(1));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("waysToDecode")
  void findsWhatTheJavaDecodersFind(
      Decoding decoding, PixelMapping mapping, Confidence confidence) {
    BundleMetadata metadata = metadata(decoding, mapping, confidence);
    float[] heatmaps = heatmaps();
    FoundLandmarks found = read(heatmaps, ORIGINALS, metadata);
    HeatmapReading definition =
        new HeatmapReading(LANDMARKS, HeatmapDecoder.of(decoding, mapping), confidence);
    int count = 0;
    for (int image = 0; image < ORIGINALS.size(); image++) {
      HeatmapStack maps = new HeatmapStack(heatmaps, image, AwkwardMaps.SIZE, LANDMARKS.size());
      List<DetectedLandmark> expected =
          definition.landmarks("film", ORIGINALS.get(image), Optional.empty(), maps).landmarks();
      count += found.requireAlike(image, expected, decoding == Decoding.PAPER ? 0 : 1e-4, 1e-6);
    }
    assertThat(count).isEqualTo(ORIGINALS.size() * (LANDMARKS.size() - 2)); // two are blank
    assertThat(found.confidence()).hasSize(ORIGINALS.size() * LANDMARKS.size());
  }

  @Test
  void readsNothingFromNoFilms() {
    for (Decoding decoding : Decoding.values()) {
      FoundLandmarks found =
          read(new float[0], List.of(), metadata(decoding, PixelMapping.SCALE, MASS));
      assertThat(found.coordinates()).isEmpty();
      assertThat(found.confidence()).isEmpty();
    }
  }

  @Test
  void readsNothingFromBlankMaps() {
    float[] blank = new float[AwkwardMaps.SIZE.pixels() * LANDMARKS.size()];
    List<ImageSize> one = ORIGINALS.subList(0, 1);
    for (Decoding decoding : Decoding.values()) {
      FoundLandmarks found = read(blank, one, metadata(decoding, PixelMapping.SCALE, MASS));
      assertThat(found.coordinates()).hasSize(2 * LANDMARKS.size()).containsOnly(Float.NaN);
      assertThat(found.confidence()).containsOnly(0);
    }
  }
}
