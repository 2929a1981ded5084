package org.ceph4j.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ceph4j.bundle.Decoding;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.client.ImageSource;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.export.FilmFile;
import org.ceph4j.export.PhantomBundle;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.network.Architecture;
import org.ceph4j.network.GlorotUniform;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.network.OutputActivation;
import org.ceph4j.network.Pass;
import org.ceph4j.network.Slopes;
import org.ceph4j.network.Variable;
import org.ceph4j.network.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Java and a real Python side by side. */
@Tag("slow")
final class PythonAgreementTest {
  private static final ImageSize FULL = new ImageSize(512, 432);

  @TempDir private Path folder;

  @BeforeEach
  void needsPython() {
    PythonScript.assumePython();
  }

  @Test
  void bothNetworksAtFullSizeAreKeras() throws IOException, InterruptedException {
    for (Architecture architecture : Architecture.values()) {
      NetworkSpec spec =
          new NetworkSpec(
              architecture,
              FULL,
              1,
              27,
              1,
              List.of(16, 32, 64, 128, 256),
              Slopes.PER_PIXEL,
              1,
              OutputActivation.RELU,
              0.2);
      String name = architecture == Architecture.UNET ? "unet.npz" : "cnn.npz";
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
        zip.setLevel(0);
        writeNetwork(spec, zip);
      }
    }
    PythonScript.run("compare_full_size.py", folder);
  }

  private static void writeNetwork(NetworkSpec spec, ZipOutputStream zip) throws IOException {
    Random random = new Random(1);
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf);
      Network network = new Network(spec, variables, 1);
      Placeholder<TFloat32> images =
          tf.placeholder(
              TFloat32.class, Placeholder.shape(Shape.of(-1, FULL.height(), FULL.width(), 1)));
      Operand<TFloat32> maps = network.apply(Pass.inference(tf), images);
      Placeholder<TFloat32> value = tf.placeholder(TFloat32.class);
      try (Session session = new Session(graph)) {
        for (Variable variable : variables.all()) {
          float[] values = values(variable, random);
          write(zip, variable.name(), variable.shape(), values);
          var assign = tf.assignVariableOp(variable.handle(), value);
          try (TFloat32 tensor = TFloat32.tensorOf(variable.shape(), DataBuffers.of(values))) {
            session.runner().feed(value, tensor).addTarget(assign).run().close();
          }
        }
        Shape shape = Shape.of(2, FULL.height(), FULL.width(), 1);
        float[] input = normal(random, shape);
        write(zip, "input", shape, input);
        try (TFloat32 tensor = TFloat32.tensorOf(shape, DataBuffers.of(input));
            Result result = session.runner().feed(images, tensor).fetch(maps).run()) {
          TFloat32 output = (TFloat32) result.get(0);
          write(zip, "output", output.shape(), Floats.of(output));
        }
      }
    }
  }

  /** Values that leave nothing at Keras' neutral start of 0 or 1. */
  private static float[] values(Variable variable, Random random) {
    float[] values = new float[(int) variable.shape().size()];
    String kind = variable.name().substring(variable.name().lastIndexOf('/') + 1);
    for (int i = 0; i < values.length; i++) {
      float uniform = 2 * random.nextFloat() - 1;
      values[i] =
          switch (kind) {
            case "kernel" -> uniform * 1.5f * kernelLimit(variable.shape());
            case "gamma", "moving_variance" -> 1 + 0.5f * uniform;
            default -> 0.3f * uniform;
          };
    }
    return values;
  }

  private static float kernelLimit(Shape shape) {
    return (float) GlorotUniform.limit(shape);
  }

  private static float[] normal(Random random, Shape shape) {
    float[] values = new float[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static void write(ZipOutputStream zip, String name, Shape shape, float[] values)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    NpyFile.write(zip, shape, values);
    zip.closeEntry();
  }

  @ParameterizedTest
  @EnumSource(Slopes.class)
  void pythonRunsAnExportedBundle(Slopes slopes) throws IOException, InterruptedException {
    Path bundle = SmallBundle.export(folder, slopes);
    Shape shape = Shape.of(2, 32, 48, 1);
    float[] input = normal(new Random(2), shape);
    Path inputFile = write(folder.resolve("input.npy"), shape, input);
    Path outputFile;
    float[] heatmaps;
    try (SavedModelBundle loaded = SavedModelBundle.load(bundle.toString(), "serve");
        TFloat32 tensor = TFloat32.tensorOf(shape, DataBuffers.of(input));
        Result result = loaded.function("serving_default").call(Map.of("input_1", tensor))) {
      TFloat32 output = (TFloat32) result.get(0);
      heatmaps = Floats.of(output);
      outputFile = write(folder.resolve("output.npy"), output.shape(), heatmaps);
    }
    PythonScript.run("check_bundle.py", bundle, inputFile, outputFile);
    Path kerasFile = folder.resolve("keras.npy");
    PythonScript.run("load_into_keras.py", bundle, inputFile, kerasFile);
    Golden.Array keras = Golden.array(Files.readAllBytes(kerasFile));
    assertThat(Golden.error(heatmaps, keras)).isLessThanOrEqualTo(1e-5);
  }

  @ParameterizedTest
  @EnumSource(Decoding.class)
  void pythonFindsLandmarksInFiles(Decoding decoding) throws IOException, InterruptedException {
    Path bundle = PhantomBundle.export(folder.resolve("bundle"), decoding);
    Path films = Files.createDirectory(folder.resolve("films"));
    List<ImageSource> sources = new ArrayList<>();
    for (FilmFile kind : FilmFile.values()) {
      Path film = films.resolve("%02d".formatted(sources.size()));
      Files.write(film, PhantomBundle.film(kind));
      sources.add(ImageSource.of(film));
    }
    List<Float> values = new ArrayList<>();
    try (LandmarkDetector detector = LandmarkDetector.load(bundle)) {
      for (Detection detection : detector.detect(sources)) {
        ((FilmLandmarks) detection).landmarks().forEach(landmark -> add(landmark, values));
      }
    }
    float[] landmarks = new float[values.size()];
    for (int i = 0; i < landmarks.length; i++) {
      landmarks[i] = values.get(i);
    }
    Shape shape = Shape.of(sources.size(), landmarks.length / 3 / sources.size(), 3);
    Path found = write(folder.resolve("found.npy"), shape, landmarks);
    PythonScript.run("check_landmarks.py", bundle, films, found);
  }

  private static void add(DetectedLandmark landmark, List<Float> values) {
    values.add(landmark.point().map(point -> (float) point.x()).orElse(Float.NaN));
    values.add(landmark.point().map(point -> (float) point.y()).orElse(Float.NaN));
    values.add((float) landmark.confidence());
  }

  private static Path write(Path file, Shape shape, float[] values) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      NpyFile.write(out, shape, values);
    }
    return file;
  }
}
