/**
 * What a training run is asked to do, as records: a preset, over it a YAML file, over it single
 * values. Unknown keys fail and name the nearest; nothing has a hidden default.
 */
@NullMarked
package org.ceph4j.settings;

import org.jspecify.annotations.NullMarked;
