/** Tests of the training's listeners. */
@NullMarked
package org.ceph4j.training.listener;

import org.jspecify.annotations.NullMarked;
