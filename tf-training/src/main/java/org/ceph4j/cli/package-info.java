/**
 * The command line: each command parses, calls what a library user would call, and prints.
 *
 * <p>Commands are thin. An {@link org.ceph4j.InputException} is printed without a stack trace.
 */
@NullMarked
package org.ceph4j.cli;

import org.jspecify.annotations.NullMarked;
