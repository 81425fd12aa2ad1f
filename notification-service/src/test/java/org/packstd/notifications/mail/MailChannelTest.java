package org.packstd.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.always;
import static org.packstd.notifications.delivery.Samples.event;
import static org.packstd.notifications.delivery.Samples.plan;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Attempts;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.RetrySchedule;
import org.packstd.notifications.digest.persistence.DigestStores;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.persistence.EventStores;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.json.Occurrences;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a letter whose subscription ends while it is on its way. */
class MailChannelTest {

    private final Store store = Store.inMemory();
    private final List<Letter> sent = new ArrayList<>();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLetterOfASubscriptionThatEndedIsDroppedAndNobodyFailed() {
        var subscriptions = SubscriptionStores.mongo(store.database());
        var events = EventStores.mongo(store.database());
        var letters = new Letters(new Accounts(URI.create("https://packstd.example")),
                new Occurrences(JsonMapper.shared())::of, new LinkTokens("secret"));
        var channel = new MailChannel(letters, subscriptions, DigestStores.mongo(store.database()), events,
                Optional.of(letter -> {
                    sent.add(letter);
                    return new Post.Outcome.Answered(250);
                }));
        var attempts = new Attempts(events, channel, new RetrySchedule(always(0.5)),
                Clock.fixed(NOW, ZoneOffset.UTC));
        events.keep(event("evt-1"));
        var plan = plan("evt-1", "end-1");
        subscriptions.add(new Subscription(plan.subscription(), "aurora-semi", plan.endpoint(),
                new Interest(Set.of(EventType.STANDARD_PUBLISHED), Set.of(), Set.of()),
                NOW));
        var due = new Delivery.Due(plan, List.of(), NOW, 0);

        assertThat(attempts.attempt(due, reader())).isInstanceOf(Delivery.Delivered.class);
        subscriptions.remove(plan.subscription(), NOW);

        assertThat(attempts.attempt(due, reader())).isEqualTo(new Delivery.Dropped(plan, List.of()));
        assertThat(sent).hasSize(1);
    }

    private static Endpoint.Active reader() {
        return new Endpoint.Active(new Endpoint.Registration(new EndpointId("end-1"), "aurora-semi",
                new Target.Mail("lib@example.com", Target.Language.EN, ZoneId.of("UTC")), null, null, false, NOW, 1));
    }
}
