/** Goes on with the traces that events bring, up to the webhooks that they cause. */
@NullMarked
package org.packstd.notifications.trace;

import org.jspecify.annotations.NullMarked;
