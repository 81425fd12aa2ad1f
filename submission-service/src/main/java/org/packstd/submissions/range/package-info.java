/**
 * Figures as specifications and searches write them: exact decimals with a unit. Which units there are is said by
 * standards-service; here are those with the factors that make figures of the same quantity comparable.
 */
@NullMarked
package org.packstd.submissions.range;

import org.jspecify.annotations.NullMarked;
