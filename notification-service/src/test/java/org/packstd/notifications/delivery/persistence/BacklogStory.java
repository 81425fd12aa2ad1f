package org.packstd.notifications.delivery.persistence;

import static org.packstd.notifications.delivery.Samples.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Deliveries;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.stores.Store;

/** Two instances with one backlog between them. */
abstract class BacklogStory {

    static final Duration CLAIM = Duration.ofSeconds(60);
    static final Attempt REFUSED = new Attempt(NOW, Duration.ofMillis(12),
            new Result.Answered(503, Optional.empty(), new Attempt.Trace(Map.of("webhook-id", "evt-1"), "busy")));
    Store store;
    Backlog backlog;
    Backlog another;
    Deliveries deliveries;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        backlog = DeliveryStores.backlog(store.database());
        another = DeliveryStores.backlog(store.database());
        deliveries = DeliveryStores.mongo(store.database());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    List<Claim> free(int seconds, String... except) {
        return backlog.claimFree(NOW.plusSeconds(seconds), NOW.plusSeconds(seconds).plus(CLAIM), 1000,
                List.of(except).stream().map(EndpointId::new).toList());
    }

    void settle(Claim claim, Delivery outcome) {
        backlog.settle(List.of(new Settled(claim, outcome)));
    }

    static Collection<Plan.Draft> drafts(Plan... plans) {
        var drafts = new ArrayList<Plan.Draft>();
        for (var plan : plans) {
            drafts.add(plan.draft());
        }
        return drafts;
    }
}
