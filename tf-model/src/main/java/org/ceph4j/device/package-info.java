/** What sessions compute on, and in what numbers. */
@NullMarked
package org.ceph4j.device;

import org.jspecify.annotations.NullMarked;
