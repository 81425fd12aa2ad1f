/** Tests of the grammar. */
@NullMarked
package org.packstd.standards.search.query;

import org.jspecify.annotations.NullMarked;
