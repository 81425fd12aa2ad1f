package org.packstd.submissions.publication.messaging;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.packstd.submissions.publication.AfterPublication;
import org.packstd.submissions.publication.HearPublication;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.topic.KafkaSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.FixedBackOff;

/** What is listened to, and what happens to events that cannot be applied. */
@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

    static final String TOPIC = "packstd.standards.v1";

    private static final String DEAD_LETTERS = "-dlt";
    private static final int RETRIES = 4;
    private static final int ANY_PARTITION = -1;

    @Bean
    HearPublication hearPublication(Submissions submissions, List<AfterPublication> afterwards, Clock clock) {
        return new HearPublication(submissions, afterwards, clock);
    }

    @Bean
    NewTopic standardsDeadLetters(KafkaSettings settings) {
        return settings.topic(TOPIC + DEAD_LETTERS);
    }

    @Bean
    FailedRecords failedRecords(KafkaTemplate<String, String> kafka) {
        return new FailedRecords(new DeadLetterPublishingRecoverer(kafka,
                (record, failure) -> new TopicPartition(record.topic() + DEAD_LETTERS, ANY_PARTITION)));
    }

    /**
     * Five tries with growing pauses; what can never be read has gone to the dead letters before. While the database is away
     * no event is at fault, so it is tried until the database is back.
     */
    @Bean
    DefaultErrorHandler deadLetters(FailedRecords failed,
            @Value("${packstd.kafka.database-pause}") Duration databasePause) {
        var pauses = new ExponentialBackOffWithMaxRetries(RETRIES);
        pauses.setInitialInterval(200);
        pauses.setMultiplier(3);
        var handler = new DefaultErrorHandler(failed, pauses);
        handler.setRetryListeners(failed);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        var untilItIsBack = new FixedBackOff(databasePause.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS);
        handler.setBackOffFunction((event, failure) -> isDatabaseAway(failure) ? untilItIsBack : null);
        return handler;
    }

    /** A refused write is not an absence: it would be refused again. */
    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException) {
                return !(cause instanceof MongoWriteException);
            }
        }
        return false;
    }
}
