/**
 * Weights that other programs stored, brought into this project's network: Keras 2 and Keras 3
 * weight files, Keras archives and SavedModels.
 *
 * <p>A {@link org.ceph4j.importing.WeightsFile} gives the weights by name; a {@link
 * org.ceph4j.importing.Matching} says which of them are which variable, by name or else by shape
 * and order; what only order says, an input with its output must prove, or a user confirm. The
 * result is a bundle.
 */
@NullMarked
package org.ceph4j.importing;

import org.jspecify.annotations.NullMarked;
