/** Tests of the drawings, and a gallery to look at. */
@NullMarked
package org.packstd.standards.drawing;

import org.jspecify.annotations.NullMarked;
