/**
 * What a training makes small: how heatmaps are compared with their targets.
 *
 * <p>Each loss is a scalar op over {@link org.ceph4j.training.loss.Maps}, and none needs to know
 * what network drew them.
 */
@NullMarked
package org.ceph4j.training.loss;

import org.jspecify.annotations.NullMarked;
