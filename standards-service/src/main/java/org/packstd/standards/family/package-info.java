/**
 * Technology families and what a specification of each may state.
 *
 * <p>
 * A family is data: its JSON Schema in {@code api-specs/families} names the parameters, their labels, quantities and
 * plausible ranges, and which of them are expected, and a line in {@code families.txt} makes it known. Code adds only the
 * rules that look at several parameters at once; nothing here names a family.
 */
@NullMarked
package org.packstd.standards.family;

import org.jspecify.annotations.NullMarked;
