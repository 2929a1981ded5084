package org.ceph4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Confidence;
import org.ceph4j.bundle.MassConfidence;
import org.ceph4j.bundle.PeakConfidence;
import org.ceph4j.bundle.Resampling;
import org.ceph4j.interpretation.ModelDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the confidence stands in the files that describe a model. */
final class DescriptionFileTest {
  @TempDir Path folder;

  private static ModelDescription described(
      Optional<Double> expectedPeak, Optional<Confidence> confidence) {
    ModelDescription none = ModelDescription.NOTHING;
    return new ModelDescription(
        none.signature(),
        none.input(),
        none.size(),
        none.resampling(),
        none.scaling(),
        none.output(),
        none.layout(),
        none.landmarks(),
        none.mapping(),
        none.decoding(),
        expectedPeak,
        confidence,
        none.unit(),
        none.order(),
        none.assumedSpacing());
  }

  private ModelDescription beside(String json) throws IOException {
    Files.writeString(folder.resolve("model.json"), json);
    return DescriptionFile.read(folder.resolve("model"));
  }

  /** Of this version, with some confidence. */
  private static BundleMetadata metadata(Confidence confidence) {
    BundleMetadata shipped =
        DescriptionFile.metadata(Path.of("..", "saved_models", "phantom")).orElseThrow();
    return new BundleMetadata(
        BundleMetadata.FORMAT,
        shipped.landmarks(),
        shipped.input(),
        Resampling.ANTIALIAS,
        shipped.mapping(),
        shipped.decoding(),
        confidence,
        shipped.assumedSpacing(),
        shipped.provenance());
  }

  @Test
  void metadataOfFormat1AreRead() throws IOException {
    Path shipped = Path.of("..", "saved_models", "phantom");
    assertThat(shipped.resolve(BundleMetadata.FILE)).content().contains("\"format\" : 1,");
    BundleMetadata metadata = DescriptionFile.metadata(shipped).orElseThrow();
    assertThat(metadata.format()).isEqualTo(3);
    assertThat(metadata.confidence()).isEqualTo(new PeakConfidence(10));
    assertThat(metadata.resampling()).isEqualTo(Resampling.BILINEAR);

    Path old = folder.resolve(BundleMetadata.FILE);
    Files.createDirectories(old.getParent());
    String json = Files.readString(shipped.resolve(BundleMetadata.FILE));
    Files.writeString(old, json.replace("\"expectedPeak\" : 10.0,", ""));
    assertThatThrownBy(() -> DescriptionFile.metadata(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not hold what this version expects");
  }

  @Test
  void bothKindsOfConfidenceAreReadBack() {
    for (Confidence confidence :
        new Confidence[] {
          new PeakConfidence(0.1),
          new MassConfidence(4.3, 0.9, -0.25),
          new MassConfidence(4.3, 0.9, -0.25, Map.of("A", 0.5, "Go", -1.5))
        }) {
      BundleMetadata metadata = metadata(confidence);
      JsonFile.write(folder.resolve(BundleMetadata.FILE), metadata);
      assertThat(DescriptionFile.metadata(folder)).contains(metadata);
      assertThat(ModelDescription.of(metadata).confidence()).contains(confidence);
    }
  }

  @Test
  void metadataOfFormat2KnewNoOffsetsOfLandmarks() throws IOException {
    BundleMetadata metadata = metadata(new MassConfidence(4, 2, -1));
    String offsets = ",\n    \"landmarkOffsets\" : { }";
    String json = JsonFile.toText(metadata);
    assertThat(json).contains("\"format\" : 3", offsets);
    Path file = folder.resolve(BundleMetadata.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, json.replace("\"format\" : 3", "\"format\" : 2").replace(offsets, ""));
    assertThat(DescriptionFile.metadata(folder)).contains(metadata);
    Files.writeString(file, json.replace(offsets, ""));
    assertThatThrownBy(() -> DescriptionFile.metadata(folder)).isInstanceOf(InputException.class);
  }

  @Test
  void aModelMadeElsewhereMayHaveEither() throws IOException {
    assertThat(beside("{\"expectedPeak\": 2}"))
        .isEqualTo(described(Optional.of(2.0), Optional.empty()));
    assertThat(
            beside(
                """
                {"confidence": {"kind": "mass", "radius": 3, "slope": 1.5, "offset": 0.5}}
                """))
        .isEqualTo(described(Optional.empty(), Optional.of(new MassConfidence(3, 1.5, 0.5))));
    assertThat(
            beside(
                """
                {"confidence": {"kind": "mass", "radius": 3, "slope": 1, "offset": 0,
                  "landmarkOffsets": {"A": -0.5}}}
                """))
        .isEqualTo(
            described(
                Optional.empty(), Optional.of(new MassConfidence(3, 1, 0, Map.of("A", -0.5)))));
    assertThatThrownBy(() -> beside("{\"confidence\": {\"kind\": \"mass\", \"radius\": 3}}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("slope");
    assertThatThrownBy(() -> beside("{\"confidence\": {\"kind\": \"guess\"}}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("guess");
  }

  @Test
  void aPeakThatIsSaidFirstGoesBeforeAnyConfidence() {
    ModelDescription peak = described(Optional.of(2.0), Optional.empty());
    ModelDescription mass = described(Optional.empty(), Optional.of(new MassConfidence(3, 1, 0)));
    assertThat(peak.or(mass)).isEqualTo(peak);
    assertThat(mass.or(peak).confidence()).isEqualTo(mass.confidence());
    assertThat(ModelDescription.NOTHING.or(mass)).isEqualTo(mass);
  }
}
