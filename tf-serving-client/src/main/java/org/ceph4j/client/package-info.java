/**
 * Landmarks from films: load a bundle once, hand in images, get landmarks in px of each original,
 * upright as a viewer shows it.
 *
 * <p>{@code LandmarkDetector} is the way in. No TensorFlow type stands in a public signature, and
 * native memory never outlives a call.
 */
@NullMarked
package org.ceph4j.client;

import org.jspecify.annotations.NullMarked;
