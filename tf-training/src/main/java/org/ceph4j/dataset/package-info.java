/**
 * Films with known landmarks on disk: three layouts behind one interface, and their check.
 *
 * <p>A film and its landmarks are paired by the file's stem, never by position. What cannot be used
 * becomes a {@link org.ceph4j.dataset.Problem} that names the file; the rest goes on.
 *
 * <p>Annotations are in px of the upright film, turned by its EXIF orientation as viewers and
 * annotation programs show it.
 */
@NullMarked
package org.ceph4j.dataset;

import org.jspecify.annotations.NullMarked;
