/** The live stream as server-sent events. */
@NullMarked
package org.packstd.notifications.stream.web;

import org.jspecify.annotations.NullMarked;
