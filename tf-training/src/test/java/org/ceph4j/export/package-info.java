/** Tests of how bundles are written. */
@NullMarked
package org.ceph4j.export;

import org.jspecify.annotations.NullMarked;
