/**
 * What an event says to people: a headline, what is known of it, what changed and where to read on, in English or Chinese.
 *
 * <p>The same account stands in mails, digests and feeds. It never fails for what an event says: what it does not know is left
 * out, and what cannot stand in a line of text (control characters) is taken out, so that no channel has to think of it again.
 */
@NullMarked
package org.packstd.notifications.wording;

import org.jspecify.annotations.NullMarked;
