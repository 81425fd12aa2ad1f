/** The rules by example: what they let pass and what they find. */
@NullMarked
package org.packstd.standards.validation;

import org.jspecify.annotations.NullMarked;
