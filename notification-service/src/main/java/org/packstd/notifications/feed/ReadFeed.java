package org.packstd.notifications.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.stream.Feed;
import org.packstd.notifications.stream.Feed.Entry;
import org.packstd.notifications.stream.Feed.Part;
import org.packstd.notifications.stream.ReaderFilter;

/** Reads pages of the public events. */
public final class ReadFeed {

    private static final int PAGE = 20;
    private static final int BATCH = 100;
    private static final int MOST_LOOKED_AT = 500;

    private final Feed feed;
    private final Events events;
    private final ReaderFilter reader;

    public ReadFeed(Feed feed, Events events, ReaderFilter reader) {
        this.feed = feed;
        this.events = events;
        this.reader = reader;
    }

    /** What lies before the position in that part. */
    public FeedPage page(Part part, long before) {
        var read = feed.before(before, part, PAGE + 1);
        var shown = read.subList(0, Math.min(PAGE, read.size()));
        var next = read.size() > PAGE ? OptionalLong.of(shown.getLast().position()) : OptionalLong.empty();
        return new FeedPage(load(shown, events::findAll), next);
    }

    /**
     * What lies before the position and passes the filter. A page ends when it is full or when enough was looked at; then
     * the next one goes on from there, and may have nothing to show.
     */
    public FeedPage search(Filter filter, long before) {
        var part = part(filter);
        Loading loading = filter.conditions().isEmpty() ? events::findAll : events::findAllWithFacts;
        var found = new ArrayList<CloudEvent>();
        var position = before;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += BATCH) {
            var read = feed.before(position, part, BATCH);
            Map<String, CloudEvent> kept = load(read, loading).stream()
                    .collect(Collectors.toMap(CloudEvent::id, Function.identity()));
            for (var entry : read) {
                position = entry.position();
                var event = kept.get(entry.eventId());
                if (event != null && reader.passes(filter, event)) {
                    found.add(event);
                }
                if (found.size() == PAGE) {
                    return new FeedPage(found, OptionalLong.of(position));
                }
            }
            if (read.size() < BATCH) {
                return new FeedPage(found, OptionalLong.empty());
            }
        }
        return new FeedPage(found, OptionalLong.of(position));
    }

    /** Where the filter names one standard or one family, nothing else is looked at. */
    private static Part part(Filter filter) {
        if (filter.designations().size() == 1) {
            return new Part.OfStandard(filter.designations().iterator().next());
        }
        return filter.families().size() == 1
                ? new Part.OfFamily(filter.families().iterator().next())
                : new Part.Everything();
    }

    /** All events of a batch at once, with their facts where a filter asks for them. */
    private interface Loading {

        List<CloudEvent> load(Collection<String> ids);
    }

    private static List<CloudEvent> load(List<Entry> entries, Loading loading) {
        Map<String, CloudEvent> kept = loading.load(entries.stream().map(Entry::eventId).toList()).stream()
                .collect(Collectors.toMap(CloudEvent::id, Function.identity()));
        return entries.stream().map(entry -> kept.get(entry.eventId())).filter(Objects::nonNull).toList();
    }
}
