/** Comparisons with golden files that real Keras and numpy made; see src/test/python. */
@NullMarked
package org.ceph4j.keras;

import org.jspecify.annotations.NullMarked;
