/**
 * Pictures and pages about a run: charts, films with their landmarks drawn in, and one HTML file.
 *
 * <p>A {@link org.ceph4j.report.LineChart} becomes SVG. {@link org.ceph4j.report.Overlay} draws
 * landmarks into a film; a {@link org.ceph4j.report.ContactSheet} lays pictures side by side.
 * {@link org.ceph4j.report.HtmlReport} puts a title and {@link org.ceph4j.report.Section sections}
 * on one self-contained page without scripts or links; {@link org.ceph4j.report.EvaluationSections}
 * makes the sections that show an evaluation.
 *
 * <p>All text is left to the browser: a bare JDK image has no fonts to draw it with.
 */
@NullMarked
package org.ceph4j.report;

import org.jspecify.annotations.NullMarked;
