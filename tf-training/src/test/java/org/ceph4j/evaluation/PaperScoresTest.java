package org.ceph4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ceph4j.evaluation.Films.AB;
import static org.ceph4j.evaluation.Films.SIZE;
import static org.ceph4j.evaluation.Films.at;
import static org.ceph4j.evaluation.Films.detection;
import static org.ceph4j.evaluation.Films.film;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.landmark.LandmarkSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperScoresTest {
  @TempDir Path folder;

  @Test
  void writesTheBytesThatPandasWrites() {
    List<List<String>> input = GoldenFiles.tabSeparated("distances.tsv");
    List<String> header = input.get(0);
    List<PaperScores.Row> rows = new ArrayList<>();
    for (List<String> line : input.subList(1, input.size())) {
      rows.add(
          new PaperScores.Row(
              line.get(0),
              line.subList(1, line.size()).stream().map(Double::parseDouble).toList()));
    }
    new PaperScores(new LandmarkSet(header.subList(1, header.size())), rows).write(folder);
    assertThat(folder.resolve("predict_fulls.csv"))
        .hasBinaryContent(GoldenFiles.bytes("predict_fulls.csv"));
    assertThat(folder.resolve("predict_means.csv"))
        .hasBinaryContent(GoldenFiles.bytes("predict_means.csv"));
  }

  @Test
  void aLandmarkNotFoundStandsWhereABlankMapIsDecoded() {
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(film("001", at(10, 10), at(20, 60)), film("002", at(10, 10), at(20, 20))),
            List.of(detection("001", at(10, 60), null), detection("002", at(10, 10), at(20, 20))));
    PaperScores scores =
        PaperScores.of(
            evaluation,
            size -> {
              assertThat(size).isEqualTo(SIZE);
              return at(50, 60);
            });
    assertThat(scores.fulls()).isEqualTo("filename;A;B\n001;5.0;3.0\n002;0.0;0.0\n");
    assertThat(scores.means()).isEqualTo("class;mean;max\nA;2.5;5.0\nB;1.5;3.0\n");
  }

  @Test
  void needsMillimetres() {
    Evaluation evaluation =
        Evaluation.of(
            AB,
            List.of(film("001", Optional.empty(), at(1, 1), at(2, 2))),
            List.of(detection("001", at(1, 1), at(2, 2))));
    assertThatThrownBy(() -> PaperScores.of(evaluation, size -> at(0, 0)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("film 001");
  }
}
