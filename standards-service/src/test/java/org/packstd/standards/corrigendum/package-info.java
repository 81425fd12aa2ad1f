/** Tests of corrigenda. */
@NullMarked
package org.packstd.standards.corrigendum;

import org.jspecify.annotations.NullMarked;
