/**
 * Patents that a text may need, what their holders are ready to do, and what authors attest (decision 23).
 *
 * <p>A declaration is bound to one text of one submission. It is irrevocable: its holder may only become more generous, and
 * what is removed by request leaves the fact that it was there. Nothing here judges whether a patent is essential or valid,
 * and no price is ever stored. The process is guarded by {@link org.packstd.submissions.declaration.PatentGate}; the states
 * of submissions know nothing of it.
 */
@NullMarked
package org.packstd.submissions.declaration;

import org.jspecify.annotations.NullMarked;
