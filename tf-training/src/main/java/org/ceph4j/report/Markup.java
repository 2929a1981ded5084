package org.ceph4j.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML, and HTML that is well-formed XML: elements, attributes and text, escaped. Not safe
 * for use by several threads.
 */
public final class Markup {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns
   */
  public Markup open(String element, String... attributes) {
    startTag(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  public Markup close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that holds text alone. */
  public Markup element(String element, String content, String... attributes) {
    return open(element, attributes).text(content).close();
  }

  /** An element that holds nothing. */
  public Markup empty(String element, String... attributes) {
    startTag(element, attributes);
    text.append("/>");
    return this;
  }

  /** Text inside the open element. */
  public Markup text(String content) {
    text.append(escaped(content));
    return this;
  }

  /** Well-formed markup, taken as it is. */
  public Markup markup(String wellFormed) {
    text.append(wellFormed);
    return this;
  }

  /**
   * What has been written.
   *
   * @throws IllegalStateException while an element is open
   */
  public String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements are still open: " + open);
    }
    return text.toString();
  }

  private void startTag(String element, String... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
  }

  private static String escaped(String content) {
    StringBuilder escaped = new StringBuilder(content.length());
    content.codePoints().forEach(character -> append(escaped, character));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int character) {
    switch (character) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '"' -> escaped.append("&quot;");
      // Other control characters and lone surrogates cannot stand in XML, not even escaped.
      default -> escaped.appendCodePoint(isXml(character) ? character : '\uFFFD');
    }
  }

  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= ' ' && character < Character.MIN_SURROGATE)
        || (character > Character.MAX_SURROGATE && character != 0xFFFE && character != 0xFFFF);
  }
}
