package org.packstd.notifications.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.filter.Filters.event;
import static org.packstd.notifications.filter.Filters.facts;
import static org.packstd.notifications.filter.Filters.filter;
import static org.packstd.notifications.filter.Filters.published;
import static org.packstd.notifications.filter.Filters.variation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.CheckFilter;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.lucene.LuceneAnalysis;
import org.packstd.notifications.matching.lucene.FilterIndexes;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;

class FilterIndexTest {

    private final FilterIndex index = FilterIndexes.inMemory();
    private final CheckFilter check = new CheckFilter(new LuceneAnalysis());

    /** The promise of the index: what it finds is what a look at every single filter finds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exactlyThoseAreFoundWhoseFilterHolds(long seed) {
        var randomly = new Randomly(seed);
        var filters = new ArrayList<Filter>();
        for (int i = 0; i < 1_000; i++) {
            filters.add(randomly.filter());
            put("rul-" + i, filters.getLast());
        }
        index.show();
        int matched = 0;
        for (int i = 0; i < 40; i++) {
            var event = published(randomly.facts(i % 20 == 0 ? 300 : i % 10 == 0 ? 150 : i % 7));
            var expected = new HashSet<String>();
            for (int filter = 0; filter < filters.size(); filter++) {
                if (check.passes(filters.get(filter), event)) {
                    expected.add("rul-" + filter);
                }
            }
            assertThat(found(event)).doesNotHaveDuplicates().hasSameElementsAs(expected);
            matched += expected.size();
        }
        assertThat(matched).isGreaterThan(1_000);
    }

    @Test
    void whatOneAskedForIsFoundByTheKindOfEventToo() {
        index.put(subscription("rul-1", "aurora-semi", Set.of(EventType.STANDARD_WITHDRAWN), Filter.ALL));
        index.put(subscription("rul-2", "aurora-semi", Set.of(EventType.STANDARD_WITHDRAWN, EventType.BALLOT_OPENED),
                filter("family=CSP")));
        index.show();

        assertThat(found(event(EventType.STANDARD_WITHDRAWN, Facts.NONE))).containsExactlyInAnyOrder("rul-1", "rul-2");
        assertThat(found(event(EventType.BALLOT_OPENED, Facts.NONE))).containsExactly("rul-2");
        assertThat(found(published(Facts.NONE))).isEmpty();
    }

    @Test
    void whatConcernsOnlySomeIsForThoseOnly() {
        for (var organisation : List.of("aurora-semi", "borealis", "cedar-test")) {
            index.put(subscription("rul-" + organisation, organisation, Set.of(EventType.BALLOT_REMINDER,
                    EventType.ADOPTION_AFFECTED), Filter.ALL));
        }
        index.show();
        var concerned = new Facts(Set.of("borealis", "cedar-test", "nobody-here"), Set.of(), List.of(), List.of(),
                List.of(), Facts.ChangeClasses.NONE);

        assertThat(found(event(EventType.BALLOT_REMINDER, concerned)))
                .containsExactlyInAnyOrder("rul-borealis", "rul-cedar-test");
        assertThat(found(event(EventType.ADOPTION_AFFECTED, Facts.NONE))).isEmpty();
    }

    @Test
    void aFilterThatIsChangedOrGoneIsNotFoundByWhatItWas() {
        put("rul-1", filter("family=CSP"));
        put("rul-2", filter("family=CSP"));
        index.show();
        put("rul-1", filter("family=SMT"));
        index.remove(new SubscriptionId("rul-2"));
        index.remove(new SubscriptionId("rul-unknown"));
        assertThat(found(published(Facts.NONE))).hasSize(2);

        index.show();
        assertThat(found(published(Facts.NONE))).isEmpty();
    }

    @Test
    void manyComeInChunksOfTheSizeThatWasAskedFor() {
        for (int i = 0; i < 7; i++) {
            put("rul-" + i, Filter.ALL);
        }
        index.show();
        var sizes = new ArrayList<Integer>();
        index.each(published(Facts.NONE), 3, chunk -> sizes.add(chunk.size()));

        assertThat(sizes).containsExactly(3, 3, 1);
    }

    /** Of so many not all fit into one question. */
    @Test
    void ofVeryManyVariationsEachOneCounts() {
        int last = 600;
        put("rul-last", filter("bodyX=%d pitchX=0.5".formatted(last)));
        put("rul-none", filter("bodyX=1 pitchX=0.5"));
        index.show();
        var variations = new ArrayList<Facts.Variation>();
        for (int i = 1; i <= last; i++) {
            variations.add(variation("V" + i, Map.of("bodyX", "" + i, "pitchX", i == last ? "0.5" : "0.4"), Map.of()));
        }

        assertThat(found(published(facts(Facts.ChangeClasses.NONE, variations.toArray(Facts.Variation[]::new)))))
                .containsExactly("rul-last");
    }

    private List<String> found(CloudEvent event) {
        var ids = new ArrayList<String>();
        index.each(event, 100, chunk -> chunk.forEach(id -> ids.add(id.text())));
        return ids;
    }

    private void put(String id, Filter filter) {
        index.put(subscription(id, "aurora-semi", Set.of(EventType.STANDARD_PUBLISHED), filter));
    }

    private static Subscription subscription(String id, String organisation, Set<EventType> types, Filter filter) {
        return new Subscription(new SubscriptionId(id), organisation, new EndpointId("end-1"),
                new Interest(types, filter), NOW);
    }
}
