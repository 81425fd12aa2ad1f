/**
 * Land patterns in the languages of layout tools: KiCad footprint, IPC-2581 package, DXF, SVG preview.
 *
 * <p>
 * The same land pattern always gives the same bytes. Whatever text came from a caller is escaped as the format needs; every file
 * carries designation, revision and content hash. Coordinates are those of the land pattern: y is down, except in IPC-2581
 * and in DXF.
 */
@NullMarked
package org.packstd.standards.footprint;

import org.jspecify.annotations.NullMarked;
