/**
 * Who builds on which standard, and what a change would mean for them.
 *
 * <p>
 * An organisation says for itself what it adopted, in which role, and what it measured; only it can read that again. All
 * others see counts: rounded down to multiples of three, so that no group of fewer than three organisations can be told,
 * neither directly nor as the difference of two answers. Counts never depend on volumes or measured figures, so that nobody
 * finds out about a competitor by asking for the impact of many payloads.
 */
@NullMarked
package org.packstd.standards.adoption;

import org.jspecify.annotations.NullMarked;
