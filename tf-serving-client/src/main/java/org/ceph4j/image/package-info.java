/**
 * From an image file to what a network reads: decode to gray, resize, standardise.
 *
 * <p>{@link org.ceph4j.image.FilmReader} turns a JPEG, PNG, BMP or TIFF file into a {@link
 * org.ceph4j.image.GrayImage} of the file's own size and depth, upright as a viewer shows it, or
 * says in one line why it cannot. Sixteen bits stay sixteen bits: levels are 32-bit floats from
 * there to the network. {@link org.ceph4j.image.NetworkInput} is {@link org.ceph4j.image.Resize}
 * and then {@link org.ceph4j.image.Standardise}; training and inference both use it, so that a
 * network never sees two kinds of input. The steps follow TensorFlow's arithmetic without needing
 * TensorFlow.
 *
 * <p>Colour becomes gray by the weights of Rec. 601, 0.299 R + 0.587 G + 0.114 B, rounded to a
 * whole level: libjpeg's fixed-point rule and the definition of the Y channel, so a film gives the
 * same levels whether it comes as an RGB or as a YCbCr file. Alpha is ignored.
 */
@NullMarked
package org.ceph4j.image;

import org.jspecify.annotations.NullMarked;
