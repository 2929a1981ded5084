package org.ceph4j.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.io.FileUtils;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Signatures;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;

/** What can be wrong with a bundle, and what the exception must say of it. */
enum BundleDamage {
  NO_FOLDER("not a SavedModel bundle: expected saved_model.pb in it, found no such folder") {
    @Override
    void doTo(Path bundle) throws IOException {
      FileUtils.deleteDirectory(bundle.toFile());
    }
  },
  EMPTY_FOLDER("not a SavedModel bundle: expected saved_model.pb in it, found a folder without") {
    @Override
    void doTo(Path bundle) throws IOException {
      FileUtils.cleanDirectory(bundle.toFile());
    }
  },
  CUT_METADATA("ceph4j.json: does not hold what this version expects") {
    @Override
    void doTo(Path bundle) throws IOException {
      cut(bundle.resolve(BundleMetadata.FILE));
    }
  },
  UNKNOWN_FIELD("\"colour\"") {
    @Override
    void doTo(Path bundle) throws IOException {
      replaceInMetadata(bundle, "\"mapping\"", "\"colour\" : 1, \"mapping\"");
    }
  },
  MISSING_FIELD("decoding") {
    @Override
    void doTo(Path bundle) throws IOException {
      replaceInMetadata(bundle, "\"decoding\" : \"SUBPIXEL\",", "");
    }
  },
  OTHER_FORMAT("the metadata has format 4, this version reads formats up to 3") {
    @Override
    void doTo(Path bundle) throws IOException {
      replaceInMetadata(bundle, "\"format\" : 3", "\"format\" : 4");
    }
  },
  NO_GRAPH("not a SavedModel bundle: expected saved_model.pb") {
    @Override
    void doTo(Path bundle) throws IOException {
      Files.delete(bundle.resolve("saved_model.pb"));
    }
  },
  CUT_GRAPH("saved_model.pb is cut short or damaged") {
    @Override
    void doTo(Path bundle) throws IOException {
      cut(bundle.resolve("saved_model.pb"));
    }
  },
  NO_VARIABLES("not a SavedModel bundle: expected variables/variables.index") {
    @Override
    void doTo(Path bundle) throws IOException {
      FileUtils.deleteDirectory(bundle.resolve("variables").toFile());
    }
  },
  NO_VALUES(BundleDamage.REFUSED) {
    @Override
    void doTo(Path bundle) throws IOException {
      Files.delete(bundle.resolve(VALUES));
    }
  },
  CUT_VALUES(BundleDamage.REFUSED) {
    @Override
    void doTo(Path bundle) throws IOException {
      cut(bundle.resolve(VALUES));
    }
  },
  CUT_INDEX(BundleDamage.REFUSED) {
    @Override
    void doTo(Path bundle) throws IOException {
      cut(bundle.resolve("variables/variables.index"));
    }
  },
  OTHER_SIGNATURE("has no signature serving_default, but has [predict]") {
    @Override
    void doTo(Path bundle) throws IOException {
      FileUtils.cleanDirectory(bundle.toFile());
      SpotBundle.writeGraph(bundle, "predict", TFloat32.class);
      SpotBundle.writeMetadata(bundle, SpotBundle.LANDMARKS, SpotBundle.INPUT);
    }
  },
  OTHER_TYPE(
      "(input_1 float64 [-1, 48, 64, 1]) -> output_1 float32 [-1, 48, 64, 3] should take images") {
    @Override
    void doTo(Path bundle) throws IOException {
      FileUtils.cleanDirectory(bundle.toFile());
      SpotBundle.writeGraph(bundle, Signatures.SERVING_DEFAULT, TFloat64.class);
      SpotBundle.writeMetadata(bundle, SpotBundle.LANDMARKS, SpotBundle.INPUT);
    }
  },
  OTHER_SIZE("takes images [-1, 48, 64, 1], but is described with the \"size\" 64 x 48") {
    @Override
    void doTo(Path bundle) {
      SpotBundle.writeMetadata(bundle, SpotBundle.LANDMARKS, new ImageSize(64, 48));
    }
  },
  OTHER_LANDMARKS(
      "finds 3 landmarks, since its output is output_1 float32 [-1, 48, 64, 3], but 2 are named") {
    @Override
    void doTo(Path bundle) {
      SpotBundle.writeMetadata(bundle, LandmarkSet.of("A", "B"), SpotBundle.INPUT);
    }
  };

  private static final String VALUES = "variables/variables.data-00000-of-00001";
  private static final String REFUSED = "TensorFlow cannot load this bundle: ";

  private final String message;

  BundleDamage(String message) {
    this.message = message;
  }

  abstract void doTo(Path bundle) throws IOException;

  /** What stands in the exception's message. */
  String message() {
    return message;
  }

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static void replaceInMetadata(Path bundle, String old, String replacement)
      throws IOException {
    Path file = bundle.resolve(BundleMetadata.FILE);
    String text = Files.readString(file, UTF_8);
    if (!text.contains(old)) {
      throw new IllegalArgumentException("no " + old + " in " + text);
    }
    Files.writeString(file, text.replace(old, replacement), UTF_8);
  }
}
