package org.packstd.notifications.subscription.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.event;
import static org.packstd.notifications.event.EventType.STANDARD_PUBLISHED;
import static org.packstd.notifications.event.EventType.STANDARD_WITHDRAWN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.packstd.notifications.subscription.Subscriptions;

/** What the subscriptions promise on any database. */
abstract class SubscriptionsContract {

    private static final Interest ALL = new Interest(Set.of(STANDARD_PUBLISHED), Set.of(), Set.of());

    private Store store;
    private Subscriptions subscriptions;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        subscriptions = SubscriptionStores.mongo(store.database());
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
    void anEventFindsWhatCoversItAndNothingElse() {
        subscriptions.add(subscription("rul-all", ALL));
        subscriptions.add(subscription("rul-family", interest(Set.of("CSP", "SMT"), Set.of())));
        subscriptions.add(subscription("rul-designation", interest(Set.of(), Set.of("PS-CSP-0012", "PS-CSP-0013"))));
        subscriptions.add(subscription("rul-both", interest(Set.of("CSP"), Set.of("PS-CSP-0012"))));
        subscriptions.add(subscription("rul-other-family", interest(Set.of("CPO"), Set.of())));
        subscriptions.add(subscription("rul-contradiction", interest(Set.of("CPO"), Set.of("PS-CSP-0012"))));
        subscriptions.add(subscription("rul-type", new Interest(Set.of(STANDARD_WITHDRAWN), Set.of(), Set.of())));

        assertThat(covering()).containsExactlyInAnyOrder("rul-all", "rul-family", "rul-designation", "rul-both");
    }

    @Test
    void manySubscriptionsComeInBatchesAndEachOnce() {
        for (int i = 0; i < 1203; i++) {
            subscriptions.add(subscription("rul-" + i, ALL));
        }
        var sizes = new ArrayList<Integer>();
        subscriptions.covering(event("evt-1"), batch -> sizes.add(batch.size()));

        assertThat(sizes).containsExactly(500, 500, 203);
        assertThat(covering()).hasSize(1203).doesNotHaveDuplicates();
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
        assertThat(covering()).containsExactly("rul-2");

        subscriptions.removeAllTo(new EndpointId("end-1"), NOW);
        assertThat(covering()).isEmpty();
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
        assertThat(covering()).isEmpty();
        assertThat(store.database().getCollection("subscriptions").find()).containsExactlyInAnyOrder(
                new Document("_id", "rul-1").append("removedAt", Date.from(NOW)),
                new Document("_id", "rul-2").append("removedAt", Date.from(NOW.plusSeconds(5))));
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

    private List<String> covering() {
        var ids = new ArrayList<String>();
        subscriptions.covering(event("evt-1"), batch -> batch.forEach(found -> ids.add(found.id().text())));
        return ids;
    }

    private static Interest interest(Set<String> families, Set<String> designations) {
        return new Interest(Set.of(STANDARD_PUBLISHED), families, designations);
    }

    private static Subscription subscription(String id, Interest interest) {
        return new Subscription(new SubscriptionId(id), "aurora-semi", new EndpointId("end-1"), interest, NOW);
    }
}
