/** Every class of change by example, and what must hold for all changes by many random ones. */
@NullMarked
package org.packstd.standards.diff;

import org.jspecify.annotations.NullMarked;
