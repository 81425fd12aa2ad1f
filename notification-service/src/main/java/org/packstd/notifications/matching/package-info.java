/**
 * Whom an event concerns: from the event to the subscriptions, never the other way round.
 *
 * <p>Whoever asked before the event was heard is found, at whichever instance it was asked and at whichever it is heard.
 */
@NullMarked
package org.packstd.notifications.matching;

import org.jspecify.annotations.NullMarked;
