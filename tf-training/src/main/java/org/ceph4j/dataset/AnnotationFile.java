package org.ceph4j.dataset;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ceph4j.InputException;

/**
 * A text file with two numbers a line, {@code 835,996}.
 *
 * @param lines stripped, without the blank ones at the end
 */
record AnnotationFile(Path file, List<String> lines) {
  /** Two numbers, in the order of the file. */
  record Pair(double first, double second) {}

  /** Reads UTF-8 text. */
  static AnnotationFile read(Path file) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      lines.replaceAll(String::strip);
      while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
        lines.remove(lines.size() - 1);
      }
      return new AnnotationFile(file, lines);
    } catch (NoSuchFileException e) {
      throw new InputException(
          file + ": expected the film's landmarks, found no such file; add it or remove the film",
          e);
    } catch (CharacterCodingException e) {
      throw new InputException(file + ": expected a UTF-8 text file, found other bytes", e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The two numbers of a line, which is counted from 0. */
  Pair pair(int index) {
    List<OptionalDouble> numbers =
        Arrays.stream(lines.get(index).split(",", -1)).map(Decimal::parse).toList();
    if (numbers.size() != 2 || numbers.stream().anyMatch(OptionalDouble::isEmpty)) {
      throw malformed(index, "two finite numbers with a comma between");
    }
    return new Pair(numbers.get(0).getAsDouble(), numbers.get(1).getAsDouble());
  }

  /** For a line, counted from 0, that is not what it must be. */
  InputException malformed(int index, String expected) {
    return new InputException(
        "%s, line %s: expected %s, found '%s'"
            .formatted(file, index + 1, expected, lines.get(index)));
  }

  /** For a file that has too few or too many lines. */
  InputException wrongLength(String expected) {
    return new InputException(
        "%s: expected %s, found %s lines".formatted(file, expected, lines.size()));
  }
}
