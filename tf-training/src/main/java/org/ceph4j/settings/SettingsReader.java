package org.ceph4j.settings;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ceph4j.InputException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Merges a preset, a YAML file and single values into {@link Settings}, and prints them. */
public final class SettingsReader {
  /** The presets that there are. */
  public static final List<String> PRESETS = List.of("accurate", "demo", "paper");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(
              LogicalType.Boolean,
              coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
          .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();

  private SettingsReader() {}

  /** A preset as it is. */
  public static Settings preset(String name) {
    return read(name, Optional.empty(), Map.of());
  }

  /**
   * A preset, changed by a file and then by single values.
   *
   * @param preset its name
   * @param file YAML that holds any part of the settings
   * @param values by dotted key, such as {@code training.epochs}
   * @throws InputException if a key or value is not known, naming where it stands
   */
  public static Settings read(String preset, Optional<Path> file, Map<String, String> values) {
    SettingsTree merged = new SettingsTree(presetTree(preset));
    file.ifPresent(path -> merged.put(tree(path), path.toString()));
    values.forEach((key, value) -> merged.put(tree(key, value), "--set"));
    String source = file.map(Path::toString).orElse("preset " + preset);
    return bind(merged.root(), values.isEmpty() ? source : source + " with --set");
  }

  /** Complete settings from a file that {@link #toYaml} wrote. */
  public static Settings complete(Path file) {
    ObjectNode tree = tree(file);
    SettingsTree known = new SettingsTree(presetTree("paper"));
    known.requireAll(tree, file.toString());
    known.put(tree, file.toString());
    return bind(known.root(), file.toString());
  }

  /** The settings as YAML that {@link #complete} reads back. */
  public static String toYaml(Settings settings) {
    return YAML.writeValueAsString(settings);
  }

  private static ObjectNode presetTree(String name) {
    if (!PRESETS.contains(name)) {
      throw new InputException("There is no preset " + name + "; there are " + PRESETS + ".");
    }
    try (InputStream yaml = SettingsReader.class.getResourceAsStream(name + ".yaml")) {
      return (ObjectNode) YAML.readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode tree(Path file) {
    try {
      JsonNode tree = parse(Files.readString(file), file.toString());
      if (tree instanceof ObjectNode settings) {
        return settings;
      }
      throw new InputException(
          file + ": expected settings such as 'training:', found " + found(tree) + ".");
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }

  private static String found(JsonNode tree) {
    return tree.isMissingNode() || tree.isNull() ? "none" : tree.toString();
  }

  /** The value with the sections around it that its dotted key names. */
  private static ObjectNode tree(String key, String value) {
    String[] path = key.split("\\.", -1);
    ObjectNode root = YAML.createObjectNode();
    ObjectNode section = root;
    for (int i = 0; i < path.length - 1; i++) {
      section = section.putObject(path[i]);
    }
    section.set(path[path.length - 1], parse(value, "--set " + key + "=" + value));
    return root;
  }

  private static JsonNode parse(String yaml, String source) {
    try {
      return YAML.readTree(yaml);
    } catch (JacksonException e) {
      throw new InputException(source + notYaml(e), e);
    }
  }

  private static String notYaml(JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      return marked.getProblemMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("")
          + ": not YAML: "
          + marked.getProblem();
    }
    // What is YAML, and still no tree, has a key twice.
    return ", line " + e.getLocation().getLineNr() + ": a key of its section stands there again.";
  }

  private static Settings bind(ObjectNode tree, String source) {
    try {
      return YAML.treeToValue(tree, Settings.class);
    } catch (JacksonException e) {
      throw new InputException(source + ": " + new WrongValue(e, tree) + ".", e);
    }
  }
}
