/** Tests of the training. */
@NullMarked
package org.ceph4j.training;

import org.jspecify.annotations.NullMarked;
