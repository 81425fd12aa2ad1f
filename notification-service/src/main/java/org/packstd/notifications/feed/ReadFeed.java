package org.packstd.notifications.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stream.Feed;
import org.packstd.notifications.stream.Feed.Entry;
import org.packstd.notifications.stream.Feed.Part;

/** Reads pages of the public events, one question to the database each for positions and events. */
public final class ReadFeed {

    private static final int PAGE = 20;

    private final Feed feed;
    private final Events events;

    public ReadFeed(Feed feed, Events events) {
        this.feed = feed;
        this.events = events;
    }

    /** What lies before the position in that part. */
    public FeedPage page(Part part, long before) {
        var read = feed.before(before, part, PAGE + 1);
        var shown = read.subList(0, Math.min(PAGE, read.size()));
        var next = read.size() > PAGE ? OptionalLong.of(shown.getLast().position()) : OptionalLong.empty();
        return new FeedPage(load(shown), next);
    }

    private List<CloudEvent> load(List<Entry> entries) {
        Map<String, CloudEvent> kept = events.findAll(entries.stream().map(Entry::eventId).toList()).stream()
                .collect(Collectors.toMap(CloudEvent::id, Function.identity()));
        return entries.stream().map(entry -> kept.get(entry.eventId())).filter(Objects::nonNull).toList();
    }
}
