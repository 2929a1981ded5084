package org.ceph4j.demo;

import java.nio.file.Path;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.client.DescriptionFile;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.evaluation.BundleEvaluator;
import org.ceph4j.evaluation.Evaluation;
import org.ceph4j.evaluation.EvaluationFiles;
import org.ceph4j.evaluation.MeanShape;
import org.ceph4j.report.HtmlReport;
import org.ceph4j.settings.Settings;
import org.ceph4j.training.FilmSplit;
import org.ceph4j.training.RunFolder;
import org.ceph4j.training.TrainingData;
import org.ceph4j.training.TrainingRun;
import org.ceph4j.training.TrainingState;

/**
 * The whole path on phantoms: films, training, bundle, batches through the client, score, page.
 *
 * @param folder where everything goes
 * @param settings of the training
 * @param films how many train and validate
 * @param control whether each film gets the points of another, so that nothing can be learned
 */
public record Demo(Path folder, Settings settings, int films, boolean control) {
  private static final int HELD_OUT = 24;

  /**
   * What the demo shows.
   *
   * @param evaluation of the bundle on films that it never saw
   * @param meanShape of the training films, on the same films
   * @param page to look at
   */
  public record Result(Evaluation evaluation, Evaluation meanShape, Path page) {}

  /** Makes the films and begins the training run. */
  public TrainingRun begin() {
    FilmSet made = DemoFilms.make(folder.resolve("films"), films, settings.training().seed());
    FilmSet learned = control ? DemoFilms.shuffled(made) : made;
    FilmSplit split = FilmSplit.lastShare(learned.films(), settings.training().validationShare());
    return TrainingRun.begin(
        RunFolder.create(folder.resolve("run")),
        settings,
        new TrainingData(learned, DatasetOptions.DEFAULT, split));
  }

  /** Scores the bundle of the run, trained and exported, on new films. */
  public Result finish(TrainingRun run, TrainingState trained) {
    FilmSet heldOut =
        DemoFilms.make(folder.resolve("held-out"), HELD_OUT, settings.training().seed() + 1);
    try (LandmarkDetector detector = LandmarkDetector.load(run.folder().bundle())) {
      Evaluation evaluation = BundleEvaluator.evaluate(detector, heldOut);
      MeanShape shape = MeanShape.of(heldOut.landmarks(), run.split().training());
      Path page = folder.resolve("report.html");
      EvaluationFiles.write(evaluation, folder);
      HtmlReport.write(
          DemoReport.of(metadata(run), trained.history(), heldOut, evaluation, shape), page);
      return new Result(evaluation, shape.onFilmsOf(evaluation), page);
    }
  }

  private static BundleMetadata metadata(TrainingRun run) {
    return DescriptionFile.metadata(run.folder().bundle()).orElseThrow();
  }
}
