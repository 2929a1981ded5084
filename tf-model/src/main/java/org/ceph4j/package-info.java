/** What all of ceph4j shares: its native library, and how it says what a user handed in wrong. */
@NullMarked
package org.ceph4j;

import org.jspecify.annotations.NullMarked;
