package org.packstd.submissions.publication.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.packstd.submissions.publication.messaging.ListenerConfiguration.TOPIC;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.kafka.test.utils.KafkaTestUtils;

class DeadLettersTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1, TOPIC, TOPIC + "-dlt");
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final List<String> applied = new CopyOnWriteArrayList<>();
    private final List<String> deadLetters = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        broker.destroy();
    }

    @Test
    void whileTheDatabaseIsAwayAGoodEventIsTriedUntilItIsBackAndOneAtFaultFiveTimes() {
        broker.afterPropertiesSet();
        var producers = new DefaultKafkaProducerFactory<>(KafkaTestUtils.producerProps(broker), new StringSerializer(),
                new StringSerializer());
        var kafka = new KafkaTemplate<>(producers);
        var listener = listening(TOPIC, this::apply);
        var configuration = new ListenerConfiguration();
        listener.setCommonErrorHandler(
                configuration.deadLetters(configuration.failedRecords(kafka), Duration.ofMillis(20)));
        var parked = listening(TOPIC + "-dlt", event -> deadLetters.add(event.value()));
        listener.start();
        parked.start();
        try {
            kafka.send(TOPIC, "good").join();
            kafka.send(TOPIC, "bad").join();

            await().atMost(LIMIT).until(() -> !deadLetters.isEmpty());
            assertThat(applied).containsExactly("good");
            assertThat(deadLetters).containsExactly("bad");
            assertThat(Collections.frequency(tried, "good")).isEqualTo(9);
            assertThat(Collections.frequency(tried, "bad")).isEqualTo(5);
        } finally {
            listener.stop();
            parked.stop();
            producers.destroy();
        }
    }

    private void apply(ConsumerRecord<String, String> event) {
        tried.add(event.value());
        if (event.value().equals("bad")) {
            throw new IllegalStateException("cannot be applied");
        }
        if (tried.size() < 9) {
            throw new MongoTimeoutException("no server");
        }
        applied.add(event.value());
    }

    private KafkaMessageListenerContainer<String, String> listening(String topic,
            MessageListener<String, String> listener) {
        Map<String, Object> properties = KafkaTestUtils.consumerProps(broker, topic, false);
        properties.put("auto.offset.reset", "earliest");
        var container = new ContainerProperties(topic);
        container.setMessageListener(listener);
        return new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(properties, new StringDeserializer(), new StringDeserializer()),
                container);
    }
}
