/** Feeds as Atom (RFC 4287), paged by RFC 5005. */
@NullMarked
package org.packstd.notifications.feed.web;

import org.jspecify.annotations.NullMarked;
