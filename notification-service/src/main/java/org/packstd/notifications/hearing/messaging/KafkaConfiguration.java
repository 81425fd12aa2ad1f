package org.packstd.notifications.hearing.messaging;

import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.packstd.notifications.database.Outage;
import org.packstd.notifications.matching.NotYetComplete;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.FixedBackOff;

/** Topics, and dead letters for what cannot be consumed. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    private static final int ANY_PARTITION = -1;
    private static final String MAX_MESSAGE_BYTES = String.valueOf(4 * 1024 * 1024);

    /** As the producers make them too: whoever starts first does. */
    @Bean
    KafkaAdmin.NewTopics topics(KafkaSettings settings) {
        return new KafkaAdmin.NewTopics(Stream.of(Topics.SUBMISSIONS, Topics.STANDARDS)
                .flatMap(topic -> Stream.of(topic, topic + Topics.DEAD_LETTERS))
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(settings.partitions())
                        .replicas(settings.replication())
                        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MAX_MESSAGE_BYTES)
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    FailedRecords failedRecords(KafkaTemplate<String, String> kafka) {
        return new FailedRecords(new DeadLetterPublishingRecoverer(kafka,
                (record, failure) -> new TopicPartition(record.topic() + Topics.DEAD_LETTERS, ANY_PARTITION)));
    }

    /**
     * What cannot be processed goes to the dead letters after all tries; what cannot be read has gone there before. A database
     * that is away is no fault of the record, nor is a broker, nor are subscriptions that are still being read: it is tried
     * until they are there, and those behind it wait.
     */
    @Bean
    DefaultErrorHandler deadLetters(FailedRecords failed, KafkaSettings settings) {
        var backOff = new ExponentialBackOffWithMaxRetries(settings.tries() - 1);
        backOff.setInitialInterval(settings.backOff().toMillis());
        backOff.setMultiplier(3);
        backOff.setMaxInterval(30_000);
        var handler = new DefaultErrorHandler(failed, backOff);
        handler.setRetryListeners(failed);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        var untilTheDatabaseIsBack = new FixedBackOff(settings.outageBackOff().toMillis(),
                FixedBackOff.UNLIMITED_ATTEMPTS);
        handler.setBackOffFunction((_, failure) -> isPassing(failure) ? untilTheDatabaseIsBack : null);
        return handler;
    }

    /** Neither the record nor we are to blame, and time alone helps. */
    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotYetComplete || cause instanceof RetriableException) {
                return true;
            }
        }
        return Outage.isBehind(failure);
    }
}
