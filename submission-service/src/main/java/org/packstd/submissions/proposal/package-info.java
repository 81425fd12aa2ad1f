/**
 * What a member proposes, and what the automatic checks say of it.
 *
 * <p>Values only: a proposal never changes, an edit makes another one. The payload is kept as it came and is judged by
 * standards-service alone; what is checked here needs no knowledge of any technology family. Depends on {@code problem}
 * only.
 */
@NullMarked
package org.packstd.submissions.proposal;

import org.jspecify.annotations.NullMarked;
