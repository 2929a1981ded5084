/**
 * Augmentation: films changed by chance before a network sees them, and their landmarks with them.
 *
 * <p>A film is deformed (shift, rotation, scale, shear, elastic displacement), sampled once, and
 * then changed in its gray levels (gamma, blur, noise, contrast). {@link
 * org.ceph4j.settings.AugmentationSettings} says how much; what is drawn is a pure function of the
 * seed of the training, the film's stem and the round, so that a resumed run sees what an
 * uninterrupted one sees.
 *
 * <p>All of the deformation is one map. For each pixel of the network's input it says which place
 * of the <em>original</em> film lies there, and the original is sampled there: bilinearly between
 * pixel centres and without antialiasing, as {@link org.ceph4j.image.Resize} does it for a film
 * that is not changed. So the grain of both kinds of input is the same. A copy that was made
 * smaller beforehand would need less memory, but would be interpolated twice and come out smoother
 * than the films that the network is asked about later.
 *
 * <p>Landmarks take the map the other way: its affine part is inverted exactly, the elastic part
 * step by step to 0.001 px. The deformation is measured in px of the original film, where both axes
 * have the same scale, so a rotation stays one although films are stretched to the network's input.
 * The moved landmarks are mapped to that input as ever, by {@code heatmap.mapping}.
 *
 * <p>Outside of the film it is black, as peers do it too (Payer; McCouat and Voiculescu's contour
 * hugging heatmaps) and as films look beyond the collimator. A landmark may move outside of the
 * input: its target is then cut off by the border or blank, so the network learns to draw nothing
 * for what it cannot see. The paper's spot has a defect where the top or the left border cuts it,
 * which moves its peak; the target {@code gaussian} has not, and suits augmentation better. The
 * loss {@code cross_entropy} takes a target as shares of its sum: a landmark shortly outside is
 * then one at the nearest border, and shifts should be so small that hardly any landmark leaves the
 * input.
 */
@NullMarked
package org.ceph4j.augmentation;

import org.jspecify.annotations.NullMarked;
