/** What happens beside the training loop: history, progress, TensorBoard, the NaN guard. */
@NullMarked
package org.ceph4j.training.listener;

import org.jspecify.annotations.NullMarked;
