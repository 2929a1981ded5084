/**
 * Kits: the program with all that it needs to run on a machine without network, Java or CUDA.
 *
 * <p>A kit is a folder. In it lie {@code ceph}, the script that runs the program; {@code runtime},
 * a Java runtime; {@code classes} and {@code lib}, the program; {@code natives}, TensorFlow's
 * libraries; {@code cuda}, NVIDIA's, in a kit for GPUs; {@code saved_models}, and the data sets and
 * bundles that were asked for. Nothing is unpacked when it runs, so the folder may be read-only.
 */
@NullMarked
package org.ceph4j.kit;

import org.jspecify.annotations.NullMarked;
