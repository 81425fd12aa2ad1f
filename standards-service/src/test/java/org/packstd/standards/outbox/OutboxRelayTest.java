package org.packstd.standards.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.standards.outbox.Outboxes.event;
import static org.packstd.standards.outbox.Outboxes.tooLarge;

import com.mongodb.MongoTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;
import org.springframework.kafka.KafkaException;

class OutboxRelayTest {

    /** Of aggregates, as the relay takes them. */
    private static final int BATCH = 200;

    private final Producing producer = new Producing();
    private final Outboxes outboxes = new Outboxes(Databases.embedded());
    private final OutboxRelay relay = outboxes.relay(producer);

    @Test
    void whatTheBrokerTookIsForgotten() throws Exception {
        outboxes.put("b", 2, event("b1"));
        outboxes.put("a", 1, event("a1"), event("a2"));

        assertThat(relay.relay()).isTrue();

        assertThat(producer.taken()).as("the oldest first").containsExactly("a1", "a2", "b1");
        assertThat(outboxes.waiting("a")).isEmpty();
        assertThat(outboxes.isMarked("a")).isFalse();
        assertThat(relay.relay()).as("nothing waits").isFalse();
    }

    @Test
    void whatIsWrittenBetweenSendingAndForgettingIsSentNext() throws Exception {
        outboxes.put("a", 1, event("a1"));
        producer.meanwhile(() -> outboxes.append("a", event("a2")));

        relay.relay();
        assertThat(outboxes.waiting("a")).containsExactly("a2");
        assertThat(outboxes.isMarked("a")).isTrue();

        relay.relay();
        assertThat(producer.taken()).containsExactly("a1", "a2");
        assertThat(outboxes.isMarked("a")).isFalse();
    }

    @Test
    void whatIsWrittenAfterAnotherRelayWasFasterIsNotLost() throws Exception {
        outboxes.put("a", 1, event("a1"));
        producer.meanwhile(() -> {
            relayAll();
            outboxes.append("a", event("a2"));
        });

        relay.relay();

        assertThat(outboxes.waiting("a")).as("as long as what was sent, but another").containsExactly("a2");
    }

    private void relayAll() {
        try {
            outboxes.relay(new Producing()).relay();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void anEventThatIsTooLargeKeepsNobodyWaiting() throws Exception {
        outboxes.put("a", 1, event("a1"), tooLarge("a2"), event("a3"));
        outboxes.put("b", 2, event("b1"));

        assertThat(relay.relay()).isTrue();

        assertThat(producer.taken()).containsExactly("a1", "a3", "b1");
        assertThat(outboxes.waiting("a")).containsExactly("a2");
        assertThat(outboxes.waiting("b")).isEmpty();
    }

    @Test
    void whatCannotBeSentIsNamedAndNothingElseSentAgain() throws Exception {
        outboxes.put("a", 1, tooLarge("a1"));
        outboxes.put("b", 2, event("b1"));
        relay.relay();

        assertThatThrownBy(relay::relay).hasMessageContaining("a1").hasMessageContaining("RecordTooLarge");

        assertThat(producer.taken()).containsExactly("b1");
        assertThat(outboxes.waiting("a")).containsExactly("a1");
    }

    @Test
    void aWholeBatchThatCannotBeSentDoesNotKeepTheNextOneWaiting() throws Exception {
        for (int i = 0; i < BATCH; i++) {
            outboxes.put("large-" + i, 1, tooLarge("large-" + i));
        }
        outboxes.put("last", 2, event("last"));

        assertThat(relay.relay()).isTrue();

        assertThat(producer.taken()).containsExactly("last");
    }

    @Test
    void whileTheBrokerIsAwayAllIsKeptAndNotEachIsTried() throws Exception {
        outboxes.put("a", 1, event("a1"), event("a2"));
        outboxes.put("b", 2, event("b1"));
        producer.goAway();

        assertThatThrownBy(relay::relay).isInstanceOf(KafkaException.class).hasMessageContaining("no metadata");

        assertThat(producer.tries()).as("each try may take seconds").isEqualTo(1);
        assertThat(outboxes.waiting("a")).containsExactly("a1", "a2");

        producer.comeBack();
        relay.relay();
        assertThat(producer.taken()).containsExactly("a1", "a2", "b1");
    }

    @Test
    void whatWasTakenBeforeTheBrokerWentAwayIsForgotten() {
        outboxes.put("a", 1, event("a1"), event("a2"));
        producer.meanwhile(() -> producer.meanwhile(producer::goAway));

        assertThatThrownBy(relay::relay).isInstanceOf(KafkaException.class);

        assertThat(producer.taken()).containsExactly("a1");
        assertThat(outboxes.waiting("a")).containsExactly("a2");
    }

    @Test
    void whatCannotBeElaboratedKeepsNobodyElseWaiting() throws Exception {
        outboxes.put("a", 1, event("a1"));
        outboxes.put("b", 2, event("b1"), event("b2"), event("b3"));
        outboxes.put("c", 3, event("c1"));
        var slow = outboxes.relay(producer, (entry, to) -> {
            if (entry.id().equals("b2")) {
                throw new MongoTimeoutException("the scan of its adopters took too long");
            }
            to.accept(entry);
        }, () -> true);

        assertThat(slow.relay()).isTrue();

        assertThat(producer.taken()).containsExactly("a1", "b1", "c1");
        assertThat(outboxes.waiting("a")).isEmpty();
        assertThat(outboxes.waiting("b")).as("in order").containsExactly("b2", "b3");
        assertThat(outboxes.waiting("c")).isEmpty();
        assertThatThrownBy(slow::relay).hasMessageContaining("b2").hasMessageContaining("took too long");
        assertThat(producer.taken()).as("nothing twice").hasSize(3);
    }

    @Test
    void whatFollowsFromAnEventIsSentWithItAndBreaksOffWithTheBroker() throws Exception {
        outboxes.put("a", 1, event("a1"));
        var handedOut = new AtomicInteger();
        var relay = outboxes.relay(producer, (_, to) -> {
            for (int i = 0; i < 1000; i++) {
                handedOut.incrementAndGet();
                to.accept(event("a1/" + i));
            }
        }, () -> true);
        producer.goAway();

        assertThatThrownBy(relay::relay).isInstanceOf(KafkaException.class).hasMessageContaining("takes nothing");
        assertThat(handedOut).as("broken off at the first that it refused").hasValue(1);
        assertThat(outboxes.waiting("a")).containsExactly("a1");

        producer.comeBack();
        assertThat(relay.relay()).isTrue();
        assertThat(producer.taken()).hasSize(1000).startsWith("a1/0").endsWith("a1/999");
        assertThat(outboxes.waiting("a")).isEmpty();
    }

    @Test
    void whoMayNotGoOnLeavesTheRestToOthers() throws Exception {
        outboxes.put("a", 1, event("a1"));
        outboxes.put("b", 2, event("b1"));

        assertThat(outboxes.relay(producer, Elaboration.NONE, () -> false).relay()).isTrue();

        assertThat(producer.taken()).containsExactly("a1");
        assertThat(outboxes.waiting("a")).isEmpty();
        assertThat(outboxes.waiting("b")).containsExactly("b1");
    }
}
