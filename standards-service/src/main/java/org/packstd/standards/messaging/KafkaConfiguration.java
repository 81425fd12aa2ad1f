package org.packstd.standards.messaging;

import com.mongodb.MongoException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfiguration {

    /** Room for a frozen payload of 2 MiB, which JSON in JSON and headers make larger. */
    private static final String MAX_MESSAGE_BYTES = String.valueOf(4 * 1024 * 1024);
    /** By its key: a topic may have got more partitions than its dead letters have. */
    private static final int ANY_PARTITION = -1;

    @Bean
    KafkaAdmin.NewTopics topics(KafkaSettings settings) {
        return new KafkaAdmin.NewTopics(Stream.of(Topics.SUBMISSIONS, Topics.STANDARDS)
                .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
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
                (record, failure) -> new TopicPartition(Topics.deadLetters(record.topic()), ANY_PARTITION)));
    }

    /**
     * What fails goes to the dead letters after all tries, and then it is the next one's turn; a malformed message has gone
     * there before. Only while the database is away nobody's turn comes: the message is sound, and all behind it would fail
     * the same way.
     */
    @Bean
    DefaultErrorHandler deadLetters(FailedRecords failed, KafkaSettings settings) {
        var backOff = new ExponentialBackOffWithMaxRetries(settings.tries() - 1);
        backOff.setInitialInterval(settings.backOff().toMillis());
        backOff.setMultiplier(2);
        var handler = new DefaultErrorHandler(failed, backOff);
        handler.setRetryListeners(failed);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setBackOffFunction((_, failure) -> isOfTheDatabase(failure)
                ? new FixedBackOff(settings.outagePause().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)
                : null);
        return handler;
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException) {
                return true;
            }
        }
        return false;
    }
}
