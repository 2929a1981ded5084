package org.ceph4j.evaluation;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An evaluation as JSON for programs: {@code films} (how many were scored), {@code unscored},
 * {@code overall} and {@code landmarks}, with the fields of {@link Score} in snake case, and {@code
 * reliability} with those of {@link Reliability}.
 */
public final class EvaluationJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private record Document(
      int films,
      List<UnscoredFilm> unscored,
      Score overall,
      List<Score> landmarks,
      Reliability reliability) {}

  private EvaluationJson() {}

  /** The JSON text. */
  public static String of(Evaluation evaluation) {
    return MAPPER.writeValueAsString(
        new Document(
            evaluation.films().size(),
            evaluation.unscored(),
            evaluation.overall(),
            evaluation.perLandmark(),
            Reliability.of(Claims.of(evaluation))));
  }

  /** The JSON text of what a confidence is worth. */
  public static String of(Reliability reliability) {
    return MAPPER.writeValueAsString(reliability);
  }
}
