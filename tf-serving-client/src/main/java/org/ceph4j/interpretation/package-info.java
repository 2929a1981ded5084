/**
 * How a model's numbers become landmarks: which input takes the image and in what form, which
 * output has the landmarks and how they lie there.
 *
 * <p>{@link org.ceph4j.interpretation.ModelDescription} is what is said about a model, as much or
 * as little as anybody said. {@link org.ceph4j.interpretation.Interpreter} holds it against the
 * signatures, reads from them what it can, assumes the rest, and gives an {@link
 * org.ceph4j.interpretation.Interpretation}, which leaves nothing open and lists where each part
 * comes from.
 */
@NullMarked
package org.ceph4j.interpretation;

import org.jspecify.annotations.NullMarked;
