/**
 * Who did what to a case, when and why: acts that nobody can change afterwards, not even an administrator.
 *
 * <p>Whoever changes anything of a case appends an {@link org.packstd.submissions.audit.Act} to the very write that changes
 * it; so there is no change without an act, and no act of what did not happen. From there acts are moved into the trail of the
 * case, which is numbered without a gap and chained by hashes. Names of persons are kept outside the chain, which holds only a
 * commitment to them, so that they can be erased and what was proven stays so.
 */
@NullMarked
package org.packstd.submissions.audit;

import org.jspecify.annotations.NullMarked;
