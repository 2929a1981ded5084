/** Tests of the demo. */
@NullMarked
package org.ceph4j.demo;

import org.jspecify.annotations.NullMarked;
