/** Tests of coverage. */
@NullMarked
package org.packstd.standards.coverage;

import org.jspecify.annotations.NullMarked;
