package org.ceph4j.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ceph4j.InputException;
import org.ceph4j.client.Detection;
import org.ceph4j.client.FailedImage;
import org.ceph4j.client.ImageSource;
import org.ceph4j.client.LandmarkDetector;
import org.ceph4j.interpretation.Interpretation;

/**
 * Times detection from image to landmarks, and in turn with it bare runs of the bundle.
 *
 * @param model to measure
 * @param images in turn; each is read anew every time
 * @param amount how much is measured
 */
public record DetectionBenchmark(BenchmarkedModel model, List<ImageSource> images, Amount amount) {
  /**
   * Runs it.
   *
   * @throws InputException if the bundle or an image cannot be used
   */
  public Benchmark run() {
    try (LandmarkDetector detector = model.load()) {
      detector.detect(batches(amount.warmUp()), DetectionBenchmark::requireReadable);
      // Before there is a second copy of the bundle.
      Optional<Long> memory = PeakMemory.bytes();
      Interpretation interpretation = detector.interpretation();
      try (BareBundle bare = new BareBundle(model, interpretation)) {
        IntStream.range(0, amount.warmUp()).forEach(run -> bare.run());
        return result(interpretation, time(detector, bare), memory);
      }
    }
  }

  private Timing time(LandmarkDetector detector, BareBundle bare) {
    Laps laps = new Laps(amount, bare::run, "waiting", Laps.RUNNING, "decoding");
    detector.detect(
        batches(amount.steps()),
        found -> {},
        times -> laps.addStep(times.waiting(), times.running(), times.decoding()));
    return laps.timing(model.options().batchSize());
  }

  private List<ImageSource> batches(int count) {
    return IntStream.range(0, count * model.options().batchSize())
        .mapToObj(index -> images.get(index % images.size()))
        .toList();
  }

  private static void requireReadable(Detection detection) {
    if (detection instanceof FailedImage failed) {
      throw new InputException(failed.reason());
    }
  }

  private Benchmark result(Interpretation interpretation, Timing timing, Optional<Long> memory) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("bundle", String.valueOf(model.bundle().getFileName()));
    details.put("signature", interpretation.signature());
    details.put("input", interpretation.input().size().toString());
    details.put("landmarks", Integer.toString(interpretation.landmarks().size()));
    details.put("images", Integer.toString(images.size()));
    details.put("readers", Integer.toString(model.options().readers()));
    return new Benchmark(
        "detection",
        details,
        Machine.current(model.device()),
        timing,
        memory,
        Deviation.isPossible(model.device())
            ? Optional.of(LandmarkComparison.of(model, images))
            : Optional.empty());
  }
}
