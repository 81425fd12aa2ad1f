/** The delivery log by REST. */
@NullMarked
package org.packstd.notifications.delivery.web;

import org.jspecify.annotations.NullMarked;
