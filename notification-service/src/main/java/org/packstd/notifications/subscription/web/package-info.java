/** Subscriptions by REST. */
@NullMarked
package org.packstd.notifications.subscription.web;

import org.jspecify.annotations.NullMarked;
