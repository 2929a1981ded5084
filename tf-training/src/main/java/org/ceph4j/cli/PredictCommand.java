package org.ceph4j.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.io.FilenameUtils;
import org.ceph4j.InputException;
import org.ceph4j.WholeFile;
import org.ceph4j.client.DetectedLandmark;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FailedImage;
import org.ceph4j.client.FilmLandmarks;
import org.ceph4j.client.ImageSource;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.image.FilmReader;
import org.ceph4j.landmark.PixelSpacing;
import org.ceph4j.report.DetectionCsv;
import org.ceph4j.report.DetectionJson;
import org.ceph4j.report.Mark;
import org.ceph4j.report.Overlay;
import org.ceph4j.report.Picture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds landmarks in images. */
@Command(
    name = "predict",
    description = "Find landmarks in images.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every image was read", "1:an image could not be read; the others are done"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PredictCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final BundleOption bundle = new BundleOption();

  @Option(
      names = "--images",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "Images (JPEG, PNG, BMP, TIFF), or folders of them.")
  private List<Path> images;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write a .csv or .json file. Default: CSV to the terminal.")
  private @Nullable Path file;

  @Option(
      names = "--overlay",
      paramLabel = "DIR",
      description =
          "Also write each image with its landmarks drawn in, as PNG; those that are more likely"
              + " wrong than right in red.")
  private @Nullable Path overlays;

  @Option(
      names = "--spacing",
      paramLabel = "MM",
      description = "The images' pixel spacing in mm per px, for results in mm.")
  private @Nullable Double spacing;

  @Override
  public Integer call() {
    List<Path> files = ImageFiles.in(images);
    if (overlays != null) {
      requireDistinct(files);
    }
    List<Detection> detections = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    try (LandmarkDetector detector = bundle.load()) {
      boolean probability = detector.interpretation().confidenceIsProbability();
      detector.detect(
          files.stream().map(this::source).toList(),
          detection -> {
            detections.add(detection);
            notes.addAll(DetectionNotes.of(detection, probability));
            drawOverlay(files.get(detections.size() - 1), detection, probability);
          });
    }
    write(detections);
    return report(detections, notes);
  }

  private ImageSource source(Path image) {
    ImageSource source = ImageSource.of(image);
    return spacing == null ? source : source.withSpacing(new PixelSpacing(spacing));
  }

  private void drawOverlay(Path image, Detection detection, boolean probability) {
    if (overlays != null && detection instanceof FilmLandmarks film) {
      List<Mark> marks = new ArrayList<>();
      for (DetectedLandmark landmark : film.landmarks()) {
        boolean unsure = probability && landmark.unsure();
        landmark.point().ifPresent(point -> marks.add(Mark.found(point, unsure)));
      }
      Picture.write(
          Overlay.draw(FilmReader.read(image), marks), overlays.resolve(overlayName(image)));
    }
  }

  private static String overlayName(Path image) {
    return FilenameUtils.getBaseName(image.toString()) + ".png";
  }

  private static void requireDistinct(List<Path> files) {
    Map<String, Path> named = new HashMap<>();
    for (Path file : files) {
      Path other = named.put(overlayName(file), file);
      if (other != null) {
        throw new InputException(
            "--overlay: %s and %s would both be drawn into %s; predict them one after the other, with a folder each."
                .formatted(other, file, overlayName(file)));
      }
    }
  }

  private void write(List<Detection> detections) {
    if (file == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(DetectionCsv.of(detections));
      out.flush();
    } else if (file.toString().endsWith(".json")) {
      DetectionJson.write(file, detections);
    } else {
      WholeFile.write(file, DetectionCsv.of(detections));
    }
  }

  private int report(List<Detection> detections, List<String> notes) {
    List<FailedImage> failures =
        detections.stream()
            .filter(FailedImage.class::isInstance)
            .map(FailedImage.class::cast)
            .toList();
    PrintWriter err = spec.commandLine().getErr();
    notes.forEach(err::println);
    failures.forEach(failure -> err.println("left out: " + failure.reason()));
    err.flush();
    return failures.isEmpty() ? 0 : 1;
  }
}
