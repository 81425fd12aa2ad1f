/** Tests of corrigenda. */
@NullMarked
package org.packstd.standards.corrigendum.persistence;

import org.jspecify.annotations.NullMarked;
