/** Tests of the life of the index. */
@NullMarked
package org.packstd.standards.indexing;

import org.jspecify.annotations.NullMarked;
