/**
 * From heatmaps to points of the original image: the original program's way and one in fractions of
 * a pixel; and how much of a heatmap lies near its point.
 */
@NullMarked
package org.ceph4j.decoding;

import org.jspecify.annotations.NullMarked;
