/** Marks by REST. */
@NullMarked
package org.packstd.notifications.inbox.web;

import org.jspecify.annotations.NullMarked;
