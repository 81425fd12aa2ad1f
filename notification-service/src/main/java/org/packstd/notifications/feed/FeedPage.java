package org.packstd.notifications.feed;

import java.util.List;
import java.util.OptionalLong;
import org.packstd.notifications.event.CloudEvent;

/**
 * A page of a feed.
 *
 * @param events newest first
 * @param next   before which position the next page lies; empty on the last
 */
public record FeedPage(List<CloudEvent> events, OptionalLong next) {}
