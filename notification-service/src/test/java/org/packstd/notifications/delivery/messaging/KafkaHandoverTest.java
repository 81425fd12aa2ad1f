package org.packstd.notifications.delivery.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.plan;

import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Chunk;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a record after it was sent. */
class KafkaHandoverTest {

    private final MockProducer<String, String> broker = new MockProducer<>(false, null, new StringSerializer(),
            new StringSerializer());
    private final KafkaHandover handover = new KafkaHandover(
            new KafkaTemplate<>(new MockProducerFactory<>(() -> broker)), new Records(new JsonMapper()));

    @Test
    void aChunkThatTheBrokerTookIsNotHeldAnyMore() {
        var sent = handover.expand(3, chunk());
        assertThat(sent).isNotDone();

        broker.completeNext();

        assertThat(sent).isCompletedWithValue(null);
        assertThat(broker.history()).extracting(record -> record.key()).containsExactly("bucket-3");
    }

    @Test
    void whoeverWaitsForAChunkThatTheBrokerRefusedHearsOfIt() {
        var lost = handover.expand(3, chunk());
        var sent = handover.expand(4, chunk());

        broker.errorNext(new NotEnoughReplicasException("one of two is away"));
        broker.completeNext();

        assertThat(lost).isCompletedExceptionally();
        assertThat(sent).isCompleted();
    }

    @Test
    void aDeliveryThatTheBrokerRefusedHoldsUpNoOther() {
        handover.deliver(List.of(plan("evt-1", "end-1"), plan("evt-1", "end-2")));

        broker.errorNext(new NotEnoughReplicasException("one of two is away"));
        broker.completeNext();

        assertThat(broker.history()).extracting(record -> record.key()).containsExactly("end-1", "end-2");
    }

    private static Chunk chunk() {
        return new Chunk("evt-1", EventType.STANDARD_PUBLISHED, "PS-CSP-0012", NOW,
                List.of(new SubscriptionId("rul-1")));
    }
}
