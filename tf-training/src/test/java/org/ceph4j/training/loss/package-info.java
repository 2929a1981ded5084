/** Tests of the losses. */
@NullMarked
package org.ceph4j.training.loss;

import org.jspecify.annotations.NullMarked;
