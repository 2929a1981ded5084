package org.ceph4j.bundle;

/** How the pixels of a resized image come from those of the original. */
public enum Resampling {
  /**
   * From the four pixels around each place, as {@code tf.image.resize} does unless told otherwise:
   * of a film that becomes much smaller most pixels do not count, and its grain stays.
   */
  BILINEAR,
  /**
   * From all pixels that a new pixel covers, weighted by a triangle: {@code tf.image.resize} with
   * {@code antialias=True}. The same as {@link #BILINEAR} where nothing becomes smaller.
   */
  ANTIALIAS
}
