/**
 * A payload read as what it means: variations with typed parameters, ball grids and dies.
 *
 * <p>
 * Reading never fails. What cannot be understood is left out, because the schema has already said what is wrong with it;
 * so the rules can say all they have to say at once, and a caller learns every fault in one round. A value may be entered
 * with a tolerance or in inches; {@code Payload.normal()} keeps it as limits in metric units, exactly, with what was entered
 * beside them, and normalising what is normal changes nothing.
 */
@NullMarked
package org.packstd.standards.specification;

import org.jspecify.annotations.NullMarked;
