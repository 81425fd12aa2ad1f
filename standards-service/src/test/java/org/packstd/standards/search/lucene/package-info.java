/** Tests of the index. */
@NullMarked
package org.packstd.standards.search.lucene;

import org.jspecify.annotations.NullMarked;
