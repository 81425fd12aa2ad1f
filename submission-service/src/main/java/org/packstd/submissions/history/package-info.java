/**
 * The trail of a case for people: who sees what of it, whether it holds, and how a person is taken out of it.
 *
 * <p>Everyone who may know of a case sees all of its entries, so that everyone can recompute the chain; only while a ballot is
 * open the acts of voting, and of commenting, are shown without who and what. Names are for those whom they concern.
 */
@NullMarked
package org.packstd.submissions.history;

import org.jspecify.annotations.NullMarked;
