package org.ceph4j.report;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param title of the page
 * @param sections from top to bottom
 */
public record ReportContent(String title, List<Section> sections) {
  public ReportContent {
    sections = List.copyOf(sections);
  }
}
