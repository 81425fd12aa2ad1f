/** Tests of search. */
@NullMarked
package org.packstd.standards.search;

import org.jspecify.annotations.NullMarked;
