package org.ceph4j;

import org.jspecify.annotations.Nullable;

/**
 * Something that a user handed in cannot be used: a file, a folder, a bundle, a setting.
 *
 * <p>The message is for that user and complete by itself: what is wrong, where (file and line),
 * what was expected, what was found and what to do. The command line prints it without a stack
 * trace. A programming mistake of a caller is an {@link IllegalArgumentException} or {@link
 * IllegalStateException} instead.
 */
public class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;

  /** An exception with a message that is complete by itself. */
  public InputException(String message) {
    this(message, null);
  }

  /** An exception with a message that is complete by itself, and what lay behind it. */
  public InputException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  /** What is wrong, for a user to read; never null. */
  @Override
  public String getMessage() {
    return message;
  }
}
