package org.ceph4j.training;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ceph4j.InputException;
import org.ceph4j.WholeFile;
import org.ceph4j.bundle.BundleMetadata;
import org.ceph4j.bundle.Provenance;
import org.ceph4j.client.HeatmapReading;
import org.ceph4j.client.JsonFile;
import org.ceph4j.dataset.DataHash;
import org.ceph4j.dataset.DatasetCheck;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.decoding.HeatmapDecoder;
import org.ceph4j.device.Device;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.export.BundleExporter;
import org.ceph4j.export.BundleWriter;
import org.ceph4j.export.TrainedNetwork;
import org.ceph4j.network.Network;
import org.ceph4j.network.NetworkSpec;
import org.ceph4j.settings.CheckpointName;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;
import org.ceph4j.training.listener.HistoryFiles;
import org.ceph4j.training.listener.LearningCurves;
import org.ceph4j.training.listener.NanGuard;

/**
 * A training run and its folder: begun or gone on with, trained, exported.
 *
 * @param folder what it keeps
 * @param settings what it was asked to do
 * @param record what it is made of
 * @param split the films
 */
public record TrainingRun(RunFolder folder, Settings settings, RunRecord record, FilmSplit split) {
  /**
   * Begins a run: writes settings and record into its folder.
   *
   * @throws InputException if this machine does not have the device or its precision
   */
  public static TrainingRun begin(RunFolder folder, Settings settings, TrainingData data) {
    return begin(folder, settings, data.record(settings, Optional.empty()), data.split());
  }

  /**
   * Begins a run from given weights: they are its first checkpoint, which is there before the run
   * counts as begun, so that a run that is stopped never goes on without them.
   */
  public static TrainingRun begin(
      RunFolder folder, Settings settings, TrainingData data, InitialWeights initial) {
    RunRecord record = data.record(settings, Optional.of(initial));
    try (TrainingSession session = new TrainingSession(settings, record.spec(settings))) {
      session.assign(initial);
      checkpoints(folder, session, settings).interrupted(TrainingState.start());
    }
    return begin(folder, settings, record, data.split());
  }

  private static TrainingRun begin(
      RunFolder folder, Settings settings, RunRecord record, FilmSplit split) {
    // The settings come last; with them the run is begun.
    JsonFile.write(folder.record(), record);
    WholeFile.write(folder.settings(), SettingsReader.toYaml(settings));
    return new TrainingRun(folder, settings, record, split);
  }

  /**
   * Opens a run that was begun, to go on with it or to export it.
   *
   * @throws InputException if its films are not the same any more
   */
  public static TrainingRun open(RunFolder folder) {
    Settings settings = SettingsReader.complete(folder.settings());
    RunRecord record = folder.readRecord();
    FilmSet films = DatasetCheck.check(Datasets.open(Path.of(record.data()), record.options()));
    String hash = DataHash.of(films);
    if (!hash.equals(record.dataHash())) {
      throw new InputException(
          record.data()
              + ": the films are not those that the run in "
              + folder.path()
              + " was begun with: expected data hash "
              + record.dataHash()
              + ", found "
              + hash
              + ". Restore them, or begin a new run.");
    }
    return new TrainingRun(folder, settings, record, record.split(films.films()));
  }

  /**
   * What computes, in words.
   *
   * @throws InputException if this machine does not have the device or its precision
   */
  public String device() {
    DeviceOptions device = settings.device().options();
    return device.place().describe(device.precision());
  }

  /** The same run, gone on with on another device; its folder keeps the one it was begun on. */
  public TrainingRun on(Device device) {
    Settings moved = settings.withDevice(settings.device().options().withDevice(device));
    return new TrainingRun(folder, moved, record, split);
  }

  /**
   * Trains from the last checkpoint on, or from the start.
   *
   * @param listeners beside those that write the folder
   * @param stop ends the training early, with a checkpoint
   * @return the state reached
   * @throws InputException if the folder does not take what is to be written; it says which
   *     checkpoint stands
   */
  public TrainingState train(List<TrainingListener> listeners, StopRequest stop) {
    try {
      folder.deleteLeftovers(settings.training().keepCheckpoints());
      return trainFromLast(listeners, stop);
    } catch (UncheckedIOException e) {
      throw new InputException(e.getMessage() + ". " + folder.checkpoints().whatStands(), e);
    }
  }

  private TrainingState trainFromLast(List<TrainingListener> listeners, StopRequest stop) {
    TrainingPlan plan = new TrainingPlan(split, settings.training());
    try (TrainingSession session = new TrainingSession(settings, spec());
        Batches batches = new Batches(new FilmPreparer(settings))) {
      Optional<Checkpoint> last = folder.checkpoints().read(CheckpointName.LAST);
      last.ifPresent(checkpoint -> session.restore(checkpoint.variables()));
      List<TrainingListener> all = new ArrayList<>();
      all.add(new NanGuard());
      all.add(checkpoints(folder, session, settings));
      all.add(new HistoryFiles(folder.path()));
      all.add(new LearningCurves(folder.path()));
      all.addAll(listeners);
      Validator validator = new Validator(plan, batches, reading(), settings.network().input());
      TrainingState start = last.map(Checkpoint::state).orElse(TrainingState.start());
      return new Trainer(plan, batches, validator, all).train(session, start, stop);
    }
  }

  private static CheckpointWriter checkpoints(
      RunFolder folder, TrainingSession session, Settings settings) {
    int kept = settings.training().keepCheckpoints();
    return new CheckpointWriter(folder.checkpoints(), session, kept);
  }

  private HeatmapReading reading() {
    return new HeatmapReading(
        record.landmarks(),
        HeatmapDecoder.of(settings.heatmap().decoding(), settings.heatmap().mapping()),
        settings.mapConfidence());
  }

  /**
   * Exports a checkpoint as a bundle for inference.
   *
   * @param which last, best or the name of a checkpoint's folder
   * @param bundle a folder that is not there yet
   * @param now stands in the bundle's provenance
   * @throws InputException if there is no such checkpoint, or the folder is there
   */
  public void export(String which, Path bundle, Instant now) {
    Checkpoint checkpoint = folder.checkpoints().named(which);
    TrainedNetwork trained =
        settings.optimizer().averages()
            ? new TrainedNetwork(
                spec().forInference(), checkpoint.variables(), WeightAverages::nameInCheckpoint)
            : new TrainedNetwork(spec().forInference(), checkpoint.variables());
    BundleExporter.export(
        trained, settings.training().exportKernels(), metadata(checkpoint, now), bundle);
  }

  /** Exports the last or the best checkpoint, as the other method does. */
  public void export(CheckpointName which, Path bundle, Instant now) {
    export(which.toString(), bundle, now);
  }

  /**
   * Exports a checkpoint as a bundle that can also be trained further by itself, with the
   * optimiser's state and the signature {@link org.ceph4j.bundle.Signatures#TRAIN}.
   *
   * @param which last, best or the name of a checkpoint's folder
   * @param bundle a folder that is not there yet
   * @param now stands in the bundle's provenance
   * @throws InputException if there is no such checkpoint, or the folder is there
   */
  public void exportTrainable(String which, Path bundle, Instant now) {
    Checkpoint checkpoint = folder.checkpoints().named(which);
    new BundleWriter(checkpoint.variables(), metadata(checkpoint, now), bundle)
        .write(new TrainableBundle(settings, spec()));
  }

  private NetworkSpec spec() {
    return record.spec(settings);
  }

  private BundleMetadata metadata(Checkpoint checkpoint, Instant now) {
    NetworkSpec spec = spec().forInference();
    return new BundleMetadata(
        BundleMetadata.FORMAT,
        record.landmarks(),
        spec.input(),
        settings.network().resampling(),
        settings.heatmap().mapping(),
        settings.heatmap().decoding(),
        settings.mapConfidence(),
        record.spacing(),
        new Provenance(
            record.program(),
            record.tensorflow(),
            spec.inWords(),
            Network.countParameters(spec),
            record.training().size(),
            record.dataHash(),
            settings.training().seed(),
            checkpoint.state().step(),
            now.toString()));
  }
}
