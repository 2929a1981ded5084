package org.ceph4j.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.ceph4j.WholeFile;

/**
 * One self-contained HTML page: its style, charts and pictures lie inside; it has no script and no
 * link. The page is well-formed XML too.
 */
public final class HtmlReport {
  /** Stands on every page. */
  public static final String DISCLAIMER = "Research use only; not a medical device.";

  private HtmlReport() {}

  /**
   * Writes or replaces the page.
   *
   * @throws UncheckedIOException where the file cannot be written
   */
  public static void write(ReportContent content, Path file) {
    WholeFile.write(file, of(content));
  }

  /** The page's text. */
  public static String of(ReportContent content) {
    Markup html = new Markup();
    html.markup("<!DOCTYPE html>\n").open("html", "lang", "en");
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width");
    html.element("title", content.title()).element("style", style()).close();
    html.open("body").open("header").element("h1", content.title());
    html.element("p", DISCLAIMER).close().open("main");
    for (Section section : content.sections()) {
      html.open("section").element("h2", section.heading());
      section.writeTo(html);
      html.close();
    }
    return html.close().close().close().finish();
  }

  private static String style() {
    try (InputStream stream = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(stream, "report.css").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
