/**
 * What a network learns to draw: one map for each landmark, high where the landmark is.
 *
 * <p>Targets are made inside the graph from the landmarks' places: 27 maps of 512 x 432 are 24 MB a
 * film, the places are two numbers a landmark.
 */
@NullMarked
package org.ceph4j.heatmap;

import org.jspecify.annotations.NullMarked;
