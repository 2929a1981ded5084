package org.ceph4j.benchmark;

import java.util.List;
import org.ceph4j.device.DeviceOptions;
import org.ceph4j.device.Precision;
import org.ceph4j.device.Processor;
import org.ceph4j.device.TensorFlowNative;
import org.ceph4j.training.Program;

/**
 * What a benchmark ran on.
 *
 * @param device what computed
 * @param processor its model
 * @param features those of its instruction sets that matter to TensorFlow
 * @param processors how many the program may use
 * @param threads that one operation may use on the processor
 * @param precision of the computation
 * @param system the operating system
 * @param java the Java runtime's version
 * @param tensorflow TensorFlow's version
 * @param program name and version
 */
public record Machine(
    String device,
    String processor,
    List<String> features,
    int processors,
    int threads,
    Precision precision,
    String system,
    String java,
    String tensorflow,
    String program) {

  /** This machine, as a session uses it. */
  static Machine current(DeviceOptions options) {
    Processor processor = Processor.ofThisMachine();
    int processors = Runtime.getRuntime().availableProcessors();
    return new Machine(
        options.place().toString(),
        processor.model(),
        processor.arithmetic(),
        processors,
        options.threads() == 0 ? processors : options.threads(),
        options.precision(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        TensorFlowNative.load(),
        Program.nameAndVersion());
  }
}
