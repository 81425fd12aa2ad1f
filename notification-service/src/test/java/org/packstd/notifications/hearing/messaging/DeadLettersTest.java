package org.packstd.notifications.hearing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.kafka.mock.MockProducerFactory;

/** Which records are given up, and when, and what the log says of it. */
@ExtendWith(OutputCaptureExtension.class)
class DeadLettersTest {

    private static final ServerAddress SERVER = new ServerAddress("127.0.0.1");

    private final MockProducer<String, String> letters = new MockProducer<>(true, null, new StringSerializer(),
            new StringSerializer());
    private final KafkaSettings settings = new KafkaSettings(1, (short) 1, 5, Duration.ofMillis(1),
            Duration.ofMillis(1));
    private final KafkaConfiguration configuration = new KafkaConfiguration();
    private final FailedRecords failed = configuration
            .failedRecords(new KafkaTemplate<>(new MockProducerFactory<>(() -> letters)));
    private final DefaultErrorHandler handler = configuration.deadLetters(failed, settings);
    private final ConsumerRecord<String, String> record = new ConsumerRecord<>(Topics.STANDARDS, 0, 7, "key", "{}");

    @Test
    void noRecordIsGivenUpWhileTheDatabaseIsAway() {
        for (int failed = 0; failed < 20; failed++) {
            assertThat(givenUpAfter(new MongoTimeoutException("nobody answers"))).isFalse();
        }
        assertThat(givenUpAfter(new MongoNotPrimaryException(new BsonDocument(), SERVER))).isFalse();
        assertThat(letters.history()).isEmpty();
    }

    @Test
    void noRecordIsGivenUpWhileTheBrokerTakesNothing() {
        for (int failed = 0; failed < 20; failed++) {
            assertThat(givenUpAfter(new CompletionException(new KafkaException("send failed",
                    new NotEnoughReplicasException("one of two is away"))))).isFalse();
        }
        assertThat(letters.history()).isEmpty();
    }

    @Test
    void aRecordThatCannotBeProcessedIsGivenUpAfterAllTries() {
        for (int failed = 1; failed < 5; failed++) {
            assertThat(givenUpAfter(new IllegalStateException("our fault"))).isFalse();
        }
        assertThat(givenUpAfter(new IllegalStateException("our fault"))).isTrue();
        assertThat(letters.history()).extracting(letter -> letter.topic())
                .containsExactly(Topics.STANDARDS + Topics.DEAD_LETTERS);
    }

    @Test
    void aRecordThatTheDatabaseRefusesIsGivenUpTooForItWouldBeRefusedForEver() {
        var refused = new MongoWriteException(new WriteError(10334, "too large", new BsonDocument()), SERVER, Set.of());
        for (int failed = 1; failed < 5; failed++) {
            assertThat(givenUpAfter(refused)).isFalse();
        }
        assertThat(givenUpAfter(refused)).isTrue();
    }

    @Test
    void whatIsGivenUpIsToldInOneLine(CapturedOutput log) {
        failed.accept(record, new Unreadable("ce_id: missing\nERROR forged by the sender"));

        assertThat(letters.history()).extracting(letter -> letter.topic())
                .containsExactly(Topics.STANDARDS + Topics.DEAD_LETTERS);
        assertThat(log.getAll().lines().filter(line -> line.contains("FailedRecords"))).singleElement().asString()
                .contains(Topics.STANDARDS + "-0@7 went to the dead letters", "ce_id: missing");
        assertThat(log.getAll()).doesNotContain("forged", "\tat ");
    }

    @Test
    void anOutageIsToldLessOftenTheLongerItLasts(CapturedOutput log) {
        for (int failed = 0; failed < 100; failed++) {
            givenUpAfter(new MongoTimeoutException("nobody answers"));
        }

        assertThat(log.getAll().lines().filter(line -> line.contains("nobody answers"))).hasSize(6)
                .last().asString().contains("failed 64 times");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    /** As the listener container reports it. */
    private boolean givenUpAfter(RuntimeException failure) {
        var container = new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<String, String>(Map.of()),
                new ContainerProperties(Topics.STANDARDS));
        return handler.handleOne(new ListenerExecutionFailedException("failed", failure), record,
                new MockConsumer<String, String>("earliest"), container);
    }
}
