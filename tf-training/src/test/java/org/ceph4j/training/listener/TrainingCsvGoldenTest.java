package org.ceph4j.training.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.evaluation.ErrorSummary;
import org.ceph4j.evaluation.Unit;
import org.ceph4j.keras.Golden;
import org.ceph4j.training.EpochMeans;
import org.ceph4j.training.EpochResult;
import org.ceph4j.training.EpochResult.ValidationResult;
import org.ceph4j.training.RunningMean;
import org.ceph4j.training.StepResult;
import org.junit.jupiter.api.Test;

/** {@code training.csv} byte for byte as a real Keras training wrote it. */
final class TrainingCsvGoldenTest {
  private static final int EPOCHS = 3;

  private final Golden batches = Golden.read("training_csv/batches");

  @Test
  void writesKerasBytes() {
    ErrorSummary errors = new ErrorSummary(Unit.PIXELS, 0, 0, 0, 0, List.of());
    List<EpochResult> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      ValidationResult validation = new ValidationResult(means("validation", epoch), errors);
      epochs.add(new EpochResult(epoch + 1, 1e-3, means("train", epoch), Optional.of(validation)));
    }
    assertThat(HistoryFiles.training(epochs)).isEqualTo(Golden.text("training_csv/training.csv"));
  }

  private EpochMeans means(String phase, int epoch) {
    int[] films = batches.get(phase + "/films").ints();
    int count = films.length / EPOCHS;
    RunningMean mean = RunningMean.EMPTY;
    for (int i = epoch * count; i < (epoch + 1) * count; i++) {
      StepResult batch =
          new StepResult(
              batches.get(phase + "/loss").floats()[i],
              batches.get(phase + "/equal").floats()[i],
              batches.get(phase + "/values").ints()[i]);
      mean = mean.plus(batch, films[i]);
    }
    return mean.means();
  }
}
