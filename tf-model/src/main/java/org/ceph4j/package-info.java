/**
 * What all of ceph4j shares: how files are written whole, and how it says what a user handed in
 * wrong.
 */
@NullMarked
package org.ceph4j;

import org.jspecify.annotations.NullMarked;
