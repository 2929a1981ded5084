package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ceph4j.evaluation.Films.AB;
import static org.ceph4j.evaluation.Films.at;
import static org.ceph4j.evaluation.Films.detection;
import static org.ceph4j.evaluation.Films.film;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.client.FailedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationFilesTest {
  // Errors: A 2.5 mm; B not found, with the centre (50, 100) 5 mm from the truth.
  private static final Evaluation MILLIMETRES =
      Evaluation.of(
          AB,
          List.of(film("1", at(0, 0), at(50, 50)), film("2", at(0, 0), at(0, 0))),
          List.of(detection("1", at(15, 20), null), new FailedImage("2", "not a JPEG")));

  private static final Evaluation PIXELS =
      Evaluation.of(
          AB,
          List.of(film("1", Optional.empty(), at(0, 0), at(0, 0))),
          List.of(detection("1", at(0, 2.01), at(0, 4.01))));

  @TempDir Path folder;

  @Test
  void theTextIsAlignedAndNamesWhatIsMissing() {
    EvaluationFiles.write(MILLIMETRES, folder);
    assertThat(folder.resolve("scores.txt"))
        .hasContent(
            """
            radial errors in mm
            landmark  count  not found   MRE    SD  median   max  SDR 2  SDR 2.5   SDR 3   SDR 4
            A             1          0  2.50  0.00    2.50  2.50   0.0%   100.0%  100.0%  100.0%
            B             1          1  5.00  0.00    5.00  5.00   0.0%     0.0%    0.0%    0.0%
            all           2          1  3.75  1.77    3.75  5.00   0.0%    50.0%   50.0%   50.0%

            MRE: mean radial error; SD: of the sample (n - 1); SDR t: share with error <= t
            films: 1 scored, 1 not scored; landmarks: 2, of them 1 not found
            a landmark not found has the image centre's error and is a miss in every SDR
            not scored: 2: not a JPEG

            confidence and radial errors in mm, least certain first
            confidence  lowest  count   MRE  within 2   over 4
            0.000        0.000      1  5.00      0.0%  100.00%
            0.500        0.500      1  2.50      0.0%    0.00%

            the most certain 80%: 2 of 2 landmarks, confidence at least 0.000; over 4 mm: 1 (50.00%)
            expected calibration error: 0.250 (mean distance of confidence and share within 2 mm)
            """);
  }

  @Test
  void theTextSaysWhatCalibratesTheConfidence() {
    // Of four at 0.5 one is near, of four at 0.75 three: logits 0 and ln 3 to -ln 3 and ln 3.
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      claims.add(new Claim("A", 0.5, true, i < 1 ? 1 : 5));
      claims.add(new Claim("A", 0.75, true, i < 3 ? 1 : 5));
    }
    Reliability reliability = Reliability.of(new Claims(Unit.MILLIMETRES, claims));
    assertThat(ReliabilityText.of(reliability))
        .endsWith(
            """
            calibrated by slope 2.0000, offset -1.0986 and landmarkOffsets
            {A: 0.00}
            where kind mass was evaluated with slope s, offset o and landmarkOffsets b (1, 0 and {} until they are set), set
            confidence.slope to 2.0000 s, confidence.offset to 2.0000 o + -1.0986 and each of confidence.landmarkOffsets to 2.0000 b plus the one above
            """);
  }

  @Test
  void withoutMillimetresThereIsATableForEachUnit() {
    assertThat(EvaluationText.of(PIXELS))
        .startsWith(
            """
            radial errors in px
            landmark  count  not found   MRE    SD  median   max
            A             1          0  2.01  0.00    2.01  2.01
            B             1          0  4.01  0.00    4.01  4.01
            all           2          0  3.01  1.41    3.01  4.01

            radial errors in % of image height
            landmark  count  not found   MRE    SD  median   max   SDR 1   SDR 2   SDR 3   SDR 4
            A             1          0  1.00  0.00    1.00  1.00  100.0%  100.0%  100.0%  100.0%
            B             1          0  2.00  0.00    2.00  2.00    0.0%  100.0%  100.0%  100.0%
            """)
        .doesNotContain("mm");
  }

  @Test
  void theScoresAsCsv() {
    EvaluationFiles.write(MILLIMETRES, folder);
    assertThat(folder.resolve("scores.csv"))
        .hasContent(
            """
            landmark,count,not_found,mean_mm,sd_mm,median_mm,max_mm,sdr_percent_2.0_mm,sdr_percent_2.5_mm,sdr_percent_3.0_mm,sdr_percent_4.0_mm
            A,1,0,2.5,0.0,2.5,2.5,0.0,100.0,100.0,100.0
            B,1,1,5.0,0.0,5.0,5.0,0.0,0.0,0.0,0.0
            all,2,1,3.75,1.7677669529663689,3.75,5.0,0.0,50.0,50.0,50.0
            """);
    assertThat(EvaluationCsv.scores(PIXELS))
        .startsWith(
            "landmark,count,not_found,mean_px,sd_px,median_px,max_px,mean_percent_of_height,");
  }

  @Test
  void theErrorsOfEachFilmAsCsv() {
    EvaluationFiles.write(MILLIMETRES, folder);
    assertThat(folder.resolve("errors.csv"))
        .hasContent(
            """
            film,landmark,found,truth_x,truth_y,x,y,confidence,error_mm
            1,A,true,0.0,0.0,15.0,20.0,0.5,2.5
            1,B,false,50.0,50.0,,,0.0,5.0
            """);
    assertThat(EvaluationCsv.films(PIXELS).lines().skip(1).findFirst())
        .contains("1,A,true,0.0,0.0,0.0,2.01,0.5,2.01,0.9999999999999999");
  }

  @Test
  void theScoresAsJson() {
    EvaluationFiles.write(MILLIMETRES, folder);
    JsonNode json = JsonMapper.shared().readTree(folder.resolve("scores.json").toFile());
    assertThat(json.at("/films").asInt()).isEqualTo(1);
    assertThat(json.at("/unscored/0/stem").asString()).isEqualTo("2");
    assertThat(json.at("/unscored/0/reason").asString()).isEqualTo("not a JPEG");
    assertThat(json.at("/overall/not_found").asInt()).isEqualTo(1);
    assertThat(json.at("/overall/errors/0/unit").asString()).isEqualTo("mm");
    assertThat(json.at("/overall/errors/0/mean").asDouble()).isEqualTo(3.75);
    assertThat(json.at("/landmarks/1/name").asString()).isEqualTo("B");
    assertThat(json.at("/landmarks/0/errors/0/detection_rates/1/percent").asDouble())
        .isEqualTo(100);
    assertThat(json.at("/landmarks/0/errors/0/standard_deviation").asDouble()).isZero();
    assertThat(json.at("/reliability/unit").asString()).isEqualTo("mm");
    assertThat(json.at("/reliability/groups/1/mean_confidence").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/reliability/certain/over").asInt()).isEqualTo(1);
    assertThat(json.at("/reliability/expected_calibration_error").asDouble()).isEqualTo(0.25);
    assertThat(json.at("/reliability/calibration").isNull()).isTrue();
  }
}
