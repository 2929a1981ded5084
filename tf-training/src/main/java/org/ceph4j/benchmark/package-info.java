/**
 * How fast training and detection are, and what a GPU or a precision does to their numbers.
 *
 * <p>What a user runs is measured part by part, and beside it, in turn and in the same process, the
 * bare {@code session.run} of the same graph on tensors that lie in memory. Absolute times are a
 * machine's and a moment's; the ratio of the two is the program's.
 */
@NullMarked
package org.ceph4j.benchmark;

import org.jspecify.annotations.NullMarked;
