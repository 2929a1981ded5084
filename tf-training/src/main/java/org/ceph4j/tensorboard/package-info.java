/**
 * Files that TensorBoard shows.
 *
 * <p>They are written here and not by TensorFlow's summary ops, which keeps the training graph free
 * of them. {@link org.ceph4j.tensorboard.EventFile} is one such file.
 */
@NullMarked
package org.ceph4j.tensorboard;

import org.jspecify.annotations.NullMarked;
