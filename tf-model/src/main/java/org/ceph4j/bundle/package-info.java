/**
 * What a bundle says about itself beside TensorFlow's own files: the names of its signature and the
 * metadata that turn heatmaps into landmarks.
 */
@NullMarked
package org.ceph4j.bundle;

import org.jspecify.annotations.NullMarked;
