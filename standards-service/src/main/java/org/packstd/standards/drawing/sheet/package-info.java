/**
 * A drawing kit: geometry, lettering, dimensions, callouts, tables and sheets, written as SVG.
 *
 * <p>
 * It knows how a technical drawing looks (ISO 128, 129-1, 5455, 5456-2, 3098) and nothing of packages. All lengths are
 * millimetres, x to the right and y down. The same input gives the same bytes. Labels are placed by a registry of boxes,
 * so that no two of a view overlap; views are blocks on the sheet that do not touch.
 */
@NullMarked
package org.packstd.standards.drawing.sheet;

import org.jspecify.annotations.NullMarked;
