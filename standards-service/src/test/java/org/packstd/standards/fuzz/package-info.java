/** Documents that are wrong in every way that chance finds: made from sound ones, and the same for the same seed. */
@NullMarked
package org.packstd.standards.fuzz;

import org.jspecify.annotations.NullMarked;
