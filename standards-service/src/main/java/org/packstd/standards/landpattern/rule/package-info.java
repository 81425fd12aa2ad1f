/**
 * The figures that a land pattern is made by: fillet goals per class and density, rounding, reduction of balls. Sources: the
 * tables of IPC-7351B as two open calculators (KiCad, Footag) apply them; named per class.
 */
@NullMarked
package org.packstd.standards.landpattern.rule;

import org.jspecify.annotations.NullMarked;
