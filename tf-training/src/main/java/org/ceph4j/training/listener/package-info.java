/** What happens beside the training loop: checkpoints, history, progress, the NaN guard. */
@NullMarked
package org.ceph4j.training.listener;

import org.jspecify.annotations.NullMarked;
