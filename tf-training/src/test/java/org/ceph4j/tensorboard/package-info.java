/** Tests of the files for TensorBoard. */
@NullMarked
package org.ceph4j.tensorboard;

import org.jspecify.annotations.NullMarked;
