/**
 * Writes drawings as DXF, release 12, in ASCII: the form that every CAD program reads. It knows layers, kinds of lines, blocks
 * and entities, and nothing of packages.
 *
 * <p>
 * All lengths are millimetres, x to the right and y up. The same calls give the same bytes: numbers have six decimals, and
 * there is no date. Text of whoever wrote it is escaped, so that it stays text.
 */
@NullMarked
package org.packstd.standards.dxf;

import org.jspecify.annotations.NullMarked;
