/** Measurements of this service on its own; {@code deploy/bench} runs them. */
@NullMarked
package org.packstd.notifications.bench;

import org.jspecify.annotations.NullMarked;
