/**
 * What the other services said: the CloudEvents of the contract that anybody may subscribe to.
 *
 * <p>An event is kept once, exactly as it came, before anything is made of it.
 */
@NullMarked
package org.packstd.notifications.event;

import org.jspecify.annotations.NullMarked;
