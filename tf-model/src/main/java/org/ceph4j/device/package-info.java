/** What sessions compute on, in what numbers, and the native libraries that it takes. */
@NullMarked
package org.ceph4j.device;

import org.jspecify.annotations.NullMarked;
