package org.ceph4j.dataset;

/**
 * Why a film is left out.
 *
 * @param stem the film's; empty where a line names no film
 * @param what complete by itself, for a user to read: the file and line at fault, what was expected
 *     and found there, and what to do where that is not plain
 */
public record Problem(String stem, String what) {
  /** What is wrong; it names the file. */
  @Override
  public String toString() {
    return what;
  }
}
