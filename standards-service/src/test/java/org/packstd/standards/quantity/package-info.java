/** Exact quantities by example. */
@NullMarked
package org.packstd.standards.quantity;

import org.jspecify.annotations.NullMarked;
