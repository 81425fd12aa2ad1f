/**
 * Public events for feed readers: what a standard or a family went through, newest first, in pages.
 *
 * <p>An event keeps its identity in every feed, language and page, so that a reader shows it once. Only what everyone may hear
 * is in a feed.
 */
@NullMarked
package org.packstd.notifications.feed;

import org.jspecify.annotations.NullMarked;
