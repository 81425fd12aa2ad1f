package org.packstd.notifications.subscription.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.event.EventType.STANDARD_PUBLISHED;
import static org.packstd.notifications.event.EventType.STANDARD_WITHDRAWN;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.filter.Condition;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.Match;
import org.packstd.notifications.filter.Range;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.packstd.notifications.security.Role;
import org.packstd.notifications.stores.SetClock;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Schedule;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;

/** What the subscriptions promise on any database. */
abstract class SubscriptionsContract {

    private static final Interest ALL = new Interest(Set.of(STANDARD_PUBLISHED), Set.of(), Set.of());

    private Store store;
    private Subscriptions subscriptions;
    private final SetClock clock = new SetClock(NOW);

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        subscriptions = SubscriptionStores.mongo(store.database(), clock);
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void aSubscriptionReadsBackAsItWasAndTheFirstOfAnIdStays() {
        var narrow = subscription("rul-1", new Interest(Set.of(STANDARD_PUBLISHED, STANDARD_WITHDRAWN),
                Set.of("CSP"), Set.of("PS-CSP-0012")));
        assertThat(subscriptions.add(narrow)).isEqualTo(narrow);

        assertThat(subscriptions.add(subscription("rul-1", ALL))).isEqualTo(narrow);
        assertThat(subscriptions.find(narrow.id())).contains(narrow);
        assertThat(subscriptions.list("aurora-semi", null, 10).items()).containsExactly(narrow);
        assertThat(subscriptions.list("borealis", null, 10).items()).isEmpty();
    }

    @Test
    void everyKindOfConditionAndScheduleReadsBackAsItWas() {
        var filter = new Filter("e=..0.40&family=CSP&has=landPattern&q=ball&diff=TIGHTENED", Match.FITS, List.of(
                new Condition.Numbers("e", List.of(new Range(null, new BigDecimal("0.40")),
                        new Range(new BigDecimal("1"), null))),
                new Condition.Words("family", Set.of("CSP", "SMT")), new Condition.Has("landPattern"),
                new Condition.Text(List.of("ball grid")), new Condition.Changed(Set.of("TIGHTENED"))));
        for (var schedule : List.of(new Schedule.Immediate(), new Schedule.Daily(ZoneId.of("Asia/Shanghai"), 8),
                new Schedule.Weekly(ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY, 7))) {
            var id = new SubscriptionId("rul-" + schedule.getClass().getSimpleName());
            var subscription = new Subscription(id, "aurora-semi", new EndpointId("end-1"),
                    new Interest(Set.of(STANDARD_PUBLISHED), filter), schedule, NOW, Set.of(Role.MEMBER), 1);
            subscriptions.add(subscription);
            assertThat(subscriptions.find(id)).contains(subscription);
        }
    }

    @Test
    void aChangeTakesThePlaceOfTheVersionThatItWasMadeFrom() {
        var first = subscription("rul-1", ALL);
        subscriptions.add(first);
        var second = new Subscription(first.id(), first.organisation(), first.endpoint(),
                new Interest(Set.of(STANDARD_WITHDRAWN), Filter.ALL), first.schedule(), first.createdAt(),
                Set.of(Role.CHAIR), 2);

        assertThat(change(second)).isTrue();
        assertThat(change(second)).isFalse();
        assertThat(subscriptions.find(first.id())).contains(second);
        subscriptions.remove(first.id(), NOW);
        assertThat(change(new Subscription(first.id(), first.organisation(), first.endpoint(), ALL,
                first.schedule(), first.createdAt(), Set.of(), 3))).isFalse();
        assertThat(subscriptions.find(first.id())).isEmpty();
    }

    @Test
    void whatIsMadeChangedAndRemovedIsSeenByWhoeverFollows() {
        subscriptions.add(subscription("rul-old", ALL));
        clock.set(NOW.plusSeconds(60));
        subscriptions.add(subscription("rul-1", ALL));
        subscriptions.add(subscription("rul-2", ALL));
        subscriptions.remove(new SubscriptionId("rul-2"), NOW);

        assertThat(changedSince(NOW.plusSeconds(60))).containsExactlyInAnyOrder(version("rul-1", 1),
                version("rul-2", 2));
        clock.set(NOW.plusSeconds(120));
        subscriptions.removeAllTo(new EndpointId("end-1"), NOW);
        assertThat(changedSince(NOW.plusSeconds(61))).containsExactlyInAnyOrder(version("rul-1", 2),
                version("rul-old", 2));
    }

    @Test
    void allComeInBatchesAndEachOnce() {
        for (int i = 0; i < 1203; i++) {
            subscriptions.add(subscription("rul-" + i, ALL));
        }
        subscriptions.remove(new SubscriptionId("rul-7"), NOW);
        var batches = new ArrayList<List<Subscription>>();
        subscriptions.each(batches::add);

        assertThat(batches).extracting(List::size).containsExactly(500, 500, 202);
        assertThat(batches.stream().flatMap(List::stream).map(Subscription::id)).doesNotHaveDuplicates()
                .doesNotContain(new SubscriptionId("rul-7"));
    }

    /** As the first version wrote them: no filter, no schedule, no roles, no version. */
    @Test
    void thoseFromBeforeFiltersAreReadChangedAndRemoved() {
        var collection = store.database().getCollection("subscriptions");
        for (var id : List.of("rul-1", "rul-2")) {
            collection.insertOne(new Document("_id", id).append("organisation", "aurora-semi")
                    .append("endpoint", "end-1").append("types", List.of("standard.published", "no.more.known"))
                    .append("families", List.of("CSP")).append("designations", List.of("PS-CSP-0012"))
                    .append("keys", List.of("standard.published:PS-CSP-0012")).append("createdAt", Date.from(NOW)));
        }
        var expected = subscription("rul-1",
                new Interest(Set.of(STANDARD_PUBLISHED), Set.of("CSP"), Set.of("PS-CSP-0012")));
        var all = new ArrayList<Subscription>();
        subscriptions.each(all::addAll);

        assertThat(subscriptions.find(expected.id())).contains(expected);
        assertThat(all).hasSize(2).contains(expected);
        assertThat(subscriptions.list("aurora-semi", null, 10).items()).hasSize(2);
        var second = new Subscription(expected.id(), expected.organisation(), expected.endpoint(), ALL,
                expected.schedule(), expected.createdAt(), Set.of(), 2);
        assertThat(change(second)).isTrue();
        assertThat(subscriptions.find(expected.id())).contains(second);
        assertThat(changedSince(NOW)).containsExactly(version("rul-1", 2));
        subscriptions.remove(new SubscriptionId("rul-2"), NOW);
        assertThat(collection.find(new Document("_id", "rul-2")).first())
                .containsOnlyKeys("_id", "removedAt", "changedAt", "version");
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherBack() {
        subscriptions.add(subscription("rul-1", ALL));
        subscriptions.add(subscription("rul-2", ALL));
        var collection = store.database().getCollection("subscriptions");
        collection.updateOne(new Document("_id", "rul-1"), new Document("$set", new Document("filter", "none")));
        var all = new ArrayList<Subscription>();
        subscriptions.each(all::addAll);

        assertThat(all).extracting(Subscription::id).containsExactly(new SubscriptionId("rul-2"));
        assertThat(subscriptions.findAll(List.of(new SubscriptionId("rul-1"), new SubscriptionId("rul-2"))))
                .extracting(Subscription::id).containsExactly(new SubscriptionId("rul-2"));
    }

    /** A later version may have written it; to ignore the condition would send what nobody asked for. */
    @Test
    void oneWithAConditionThatIsNotKnownAsksForNothing() {
        subscriptions.add(subscription("rul-1", ALL));
        store.database().getCollection("subscriptions").updateOne(new Document("_id", "rul-1"),
                new Document("$set", new Document("filter.conditions", List.of(new Document("kind", "SOUND")))));

        assertThat(subscriptions.find(new SubscriptionId("rul-1")).orElseThrow().interest().types()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodStaysAsALaterVersionWroteItWhenSomethingElseIsChanged() {
        subscriptions.add(subscription("rul-1", ALL));
        var written = List.of(new Document("kind", "SOUND").append("name", "loud"));
        var collection = store.database().getCollection("subscriptions");
        collection.updateOne(Filters.eq("rul-1"), Updates.combine(Updates.set("filter.conditions", written),
                Updates.set("types", List.of("standard.published", "standard.sung"))));

        assertThat(subscriptions.change(new SubscriptionId("rul-1"), 1,
                new Subscriptions.Change(null, null, new Schedule.Daily(ZoneId.of("Asia/Shanghai"), 8),
                        Set.of(Role.CHAIR))))
                .isTrue();

        var stored = Objects.requireNonNull(collection.find(Filters.eq("rul-1")).first());
        assertThat(stored.getList("types", String.class)).containsExactly("standard.published", "standard.sung");
        assertThat(stored.get("filter", Document.class).getList("conditions", Document.class)).isEqualTo(written);
        var read = subscriptions.find(new SubscriptionId("rul-1")).orElseThrow();
        assertThat(read.schedule()).isEqualTo(new Schedule.Daily(ZoneId.of("Asia/Shanghai"), 8));
        assertThat(read.roles()).containsExactly(Role.CHAIR);
        assertThat(read.version()).isEqualTo(2);
    }

    @Test
    void oneThatCannotBeReadIsPassedOverByTheListAndCanBeRemoved() {
        var ids = List.of("rul-1", "rul-2", "rul-3", "rul-4");
        ids.forEach(id -> subscriptions.add(subscription(id, ALL)));
        var broken = new SubscriptionId("rul-2");
        store.database().getCollection("subscriptions").updateMany(Filters.in("_id", "rul-2", "rul-4"),
                Updates.set("schedule", "none"));

        var first = subscriptions.list("aurora-semi", null, 2);
        assertThat(first.items()).extracting(found -> found.id().text()).containsExactly("rul-1");
        var second = subscriptions.list("aurora-semi", first.next(), 2);
        assertThat(second.items()).extracting(found -> found.id().text()).containsExactly("rul-3");
        assertThat(second.next()).isNull();
        assertThat(subscriptions.owner(broken)).contains("aurora-semi");
        assertThat(subscriptions.existing(List.of(broken, new SubscriptionId("rul-9")))).containsExactly(broken);
        subscriptions.remove(broken, NOW);
        assertThat(subscriptions.owner(broken)).isEmpty();
        assertThat(subscriptions.existing(List.of(broken))).isEmpty();
    }

    private boolean change(Subscription next) {
        return subscriptions.change(next.id(), next.version() - 1, new Subscriptions.Change(next.interest().types(),
                next.interest().filter(), next.schedule(), next.roles()));
    }

    private List<Subscriptions.Version> changedSince(Instant since) {
        var found = new ArrayList<Subscriptions.Version>();
        subscriptions.changedSince(since, found::addAll);
        return found;
    }

    private static Subscriptions.Version version(String id, long number) {
        return new Subscriptions.Version(new SubscriptionId(id), number);
    }

    @Test
    void thoseThatExistAreFoundTogether() {
        subscriptions.add(subscription("rul-1", ALL));
        subscriptions.add(subscription("rul-2", ALL));
        subscriptions.add(subscription("rul-3", ALL));
        subscriptions.remove(new SubscriptionId("rul-2"), NOW);

        assertThat(subscriptions.findAll(List.of(new SubscriptionId("rul-1"), new SubscriptionId("rul-2"),
                new SubscriptionId("rul-3"), new SubscriptionId("rul-4")))).extracting(found -> found.id().text())
                .containsExactlyInAnyOrder("rul-1", "rul-3");
    }

    @Test
    void whatIsRemovedIsNotFoundAnyMore() {
        subscriptions.add(subscription("rul-1", ALL));
        subscriptions.add(subscription("rul-2", ALL));

        subscriptions.remove(new SubscriptionId("rul-1"), NOW);
        assertThat(subscriptions.find(new SubscriptionId("rul-1"))).isEmpty();
        assertThat(subscriptions.list("aurora-semi", null, 10).items()).hasSize(1);

        subscriptions.removeAllTo(new EndpointId("end-1"), NOW);
        assertThat(subscriptions.find(new SubscriptionId("rul-2"))).isEmpty();
        assertThat(subscriptions.list("aurora-semi", null, 10).items()).isEmpty();
    }

    @Test
    void whatIsRemovedIsNeverMadeAgainAndNothingOfItIsKept() {
        subscriptions.add(subscription("rul-1", ALL));
        subscriptions.add(subscription("rul-2", ALL));
        subscriptions.remove(new SubscriptionId("rul-1"), NOW);
        subscriptions.removeAllTo(new EndpointId("end-1"), NOW.plusSeconds(5));

        for (var id : List.of("rul-1", "rul-2")) {
            assertThatThrownBy(() -> subscriptions.add(subscription(id, ALL))).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.type()).isEqualTo(ProblemType.KEY_REUSED));
        }
        assertThat(store.database().getCollection("subscriptions").find()).containsExactlyInAnyOrder(
                tombstone("rul-1", NOW), tombstone("rul-2", NOW.plusSeconds(5)));
    }

    @Test
    void aRemovalIsRememberedForLongerThanTheKeyOfTheRequest() {
        assertThat(store.database().getCollection("subscriptions").listIndexes())
                .filteredOn(index -> index.containsKey("expireAfterSeconds"))
                .singleElement()
                .satisfies(index -> assertThat(index.get("key")).isEqualTo(new Document("removedAt", 1)))
                .satisfies(index -> assertThat(index.get("expireAfterSeconds", (Number) 0).longValue())
                        .isEqualTo(Duration.ofDays(31).toSeconds()));
    }

    private static Document tombstone(String id, Instant removedAt) {
        return new Document("_id", id).append("removedAt", Date.from(removedAt)).append("changedAt", Date.from(NOW))
                .append("version", 2L);
    }

    private static Subscription subscription(String id, Interest interest) {
        return new Subscription(new SubscriptionId(id), "aurora-semi", new EndpointId("end-1"), interest, NOW);
    }
}
