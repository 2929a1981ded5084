package org.ceph4j.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.dataset.DatasetCheck;
import org.ceph4j.dataset.DatasetOptions;
import org.ceph4j.dataset.Datasets;
import org.ceph4j.dataset.FilmSet;
import org.ceph4j.landmark.ImageSize;
import org.ceph4j.landmark.LandmarkSet;
import org.ceph4j.phantom.PhantomLayout;
import org.ceph4j.phantom.PhantomSeries;
import org.ceph4j.phantom.PhantomSettings;
import org.ceph4j.phantom.PhantomWriter;
import org.ceph4j.settings.Settings;
import org.ceph4j.settings.SettingsReader;

/** Runs of seconds: seven phantoms, a network of 32 x 32 px, one thread. */
public final class SmallRun {
  private SmallRun() {}

  /** Writes the films. */
  public static Path films(Path folder) {
    return films(folder, "csv");
  }

  /** Writes the films in the layout of this name; isbi has two experts. */
  static Path films(Path folder, String layout) {
    Path films = folder.resolve(layout);
    PhantomSettings phantoms = new PhantomSettings(LandmarkSet.ISBI, new ImageSize(96, 80), 7, 3);
    new PhantomWriter(new PhantomSeries(phantoms), PhantomLayout.named(layout)).write(films);
    return films;
  }

  /** Settings with dropout, so that a step's number matters. */
  public static Settings settings(Map<String, String> changes) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("network.height", "32");
    values.put("network.width", "32");
    values.put("network.filters", "[3, 4, 5]");
    values.put("network.outputDropout", "0.2");
    values.put("training.epochs", "3");
    values.put("device.threads", "1");
    values.putAll(changes);
    return SettingsReader.read("demo", Optional.empty(), values);
  }

  /** Begins a run on the films. */
  public static TrainingRun begin(Path films, Path folder, Settings settings) {
    FilmSet checked = DatasetCheck.check(Datasets.open(films, DatasetOptions.DEFAULT));
    double share = settings.training().validationShare();
    TrainingData data =
        new TrainingData(
            checked, DatasetOptions.DEFAULT, FilmSplit.lastShare(checked.films(), share));
    return TrainingRun.begin(RunFolder.create(folder), settings, data);
  }
}
