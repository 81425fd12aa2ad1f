/** Payloads read as what they mean, and their normal form. */
@NullMarked
package org.packstd.standards.specification;

import org.jspecify.annotations.NullMarked;
