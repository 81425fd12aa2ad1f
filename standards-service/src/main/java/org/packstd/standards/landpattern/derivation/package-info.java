/** Arithmetic that shows its working: every step leaves formula, numbers, value and rounding behind. */
@NullMarked
package org.packstd.standards.landpattern.derivation;

import org.jspecify.annotations.NullMarked;
