package org.packstd.submissions.publication.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/**
 * Tells in one line of each message that was given up, and of one that fails again and again at its second try, its fourth, its
 * eighth and so on, so that an outage or a topic full of rubbish leaves a log that can be read. The stack trace is a header
 * of the dead letter.
 */
final class FailedRecords implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(FailedRecords.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        if (attempt > 1 && Integer.bitCount(attempt) == 1) {
            LOG.warn("{} failed {} times: {}", place(record), attempt, reason(failure));
        }
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        LOG.warn("{} went to the dead letters: {}", place(record), reason(failure));
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
        LOG.error("{} could not go to the dead letters: {}", place(record), reason(failure));
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }

    /** What was behind it; a message may hold what somebody sent, so no line of it passes for one of the log. */
    private static String reason(@Nullable Exception failure) {
        return failure == null
                ? "nothing is known"
                : NestedExceptionUtils.getMostSpecificCause(failure).toString().lines().findFirst().orElse("");
    }
}
