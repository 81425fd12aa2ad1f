/** Measurements on a running system, from outside. */
@NullMarked
package org.packstd.local.bench;

import org.jspecify.annotations.NullMarked;
