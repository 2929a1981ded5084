/** Tests of the benchmarks. */
@NullMarked
package org.ceph4j.benchmark;

import org.jspecify.annotations.NullMarked;
