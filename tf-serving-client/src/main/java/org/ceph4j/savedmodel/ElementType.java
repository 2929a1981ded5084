package org.ceph4j.savedmodel;

import java.util.Locale;

/** What the elements of a tensor are, and which Java array carries them. */
public enum ElementType {
  /** {@code float[]}. */
  FLOAT32,
  /** 16 bits in the model, {@code float[]} in Java. */
  FLOAT16,
  /** 16 bits in the model, {@code float[]} in Java. */
  BFLOAT16,
  /** {@code double[]}. */
  FLOAT64,
  /** {@code byte[]}, of which -128 to -1 stand for 128 to 255. */
  UINT8,
  /** {@code int[]}. */
  INT32,
  /** {@code long[]}. */
  INT64,
  /** {@code boolean[]}. */
  BOOL,
  /** {@code String[]}, or {@code byte[][]} for what is no text. */
  STRING,
  /** What no Java array carries here: no such input can be given, and no such output is fetched. */
  OTHER;

  /** The type of the arrays that carry this one. */
  ElementType carrier() {
    return this == FLOAT16 || this == BFLOAT16 ? FLOAT32 : this;
  }

  /** Whether {@code float[]} carries it. */
  public boolean isFloat32InJava() {
    return carrier() == FLOAT32;
  }

  /** As Python writes it: {@code float32}. */
  @Override
  public String toString() {
    return this == OTHER ? "other type" : name().toLowerCase(Locale.ROOT);
  }
}
