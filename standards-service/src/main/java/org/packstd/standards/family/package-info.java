/**
 * Technology families and what a specification of each may state.
 *
 * <p>
 * A family is data: its JSON Schema in {@code api-specs/families} names the parameters, their labels, quantities and
 * plausible ranges, and which of them are expected. Code adds only the rules that look at several parameters at once.
 */
@NullMarked
package org.packstd.standards.family;

import org.jspecify.annotations.NullMarked;
