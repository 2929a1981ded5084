/** From a checkpoint of a training to a bundle that the client loads. */
@NullMarked
package org.ceph4j.export;

import org.jspecify.annotations.NullMarked;
