/** Events as text for the outside: one shape in webhooks and in the live stream. */
@NullMarked
package org.packstd.notifications.event.json;

import org.jspecify.annotations.NullMarked;
