/** What others read of our DXF. */
@NullMarked
package org.packstd.standards.dxf;

import org.jspecify.annotations.NullMarked;
