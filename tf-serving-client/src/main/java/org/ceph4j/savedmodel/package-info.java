/**
 * Any SavedModel, whoever wrote it: its signatures, and calls of them with plain arrays.
 *
 * <p>{@link org.ceph4j.savedmodel.SavedModel} is the way in. It takes what TensorFlow 1, {@code
 * tf.Module}, Keras 2 ({@code model.save}) and Keras 3 ({@code model.export}) write. All that could
 * end the process is looked at here, in Java, before TensorFlow sees it: the bundle when it is
 * loaded, and each array when it is handed in. No TensorFlow type stands in a public signature.
 */
@NullMarked
package org.ceph4j.savedmodel;

import org.jspecify.annotations.NullMarked;
