/** The whole path once, on films that it makes itself. */
@NullMarked
package org.ceph4j.demo;

import org.jspecify.annotations.NullMarked;
