/** What may depend on what. */
@NullMarked
package org.ceph4j.architecture;

import org.jspecify.annotations.NullMarked;
