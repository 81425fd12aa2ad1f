/**
 * Outline drawings as DXF: a sheet at the size of the thing, so that whatever is measured in it is what it is.
 */
@NullMarked
package org.packstd.standards.drawing.dxf;

import org.jspecify.annotations.NullMarked;
