/** Recoveries by REST. */
@NullMarked
package org.packstd.notifications.recovery.web;

import org.jspecify.annotations.NullMarked;
