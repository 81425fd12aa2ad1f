package org.packstd.notifications.hearing.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.RetryListener;

/**
 * Puts messages to the dead letters and tells of each in one line; of one that fails again and again at its second try, its
 * fourth, its eighth and so on. So an outage or a topic full of rubbish leaves a log that can be read; the stack trace is a
 * header of the dead letter.
 *
 * <p>Listeners give it what can never be read instead of throwing it at the error handler: that asks the broker anew for all
 * that lies behind, which takes half a second for each ({@code fetch.max.wait.ms}) while sound messages wait.
 */
final class FailedRecords implements ConsumerRecordRecoverer, RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(FailedRecords.class);

    private final ConsumerRecordRecoverer letters;

    /** @param letters returns when the broker has the dead letter, or throws */
    FailedRecords(ConsumerRecordRecoverer letters) {
        this.letters = letters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        letters.accept(record, failure);
        LOG.warn("{} went to the dead letters: {}", place(record), reason(failure));
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        if (attempt > 1 && Integer.bitCount(attempt) == 1) {
            LOG.warn("{} failed {} times: {}", place(record), attempt, reason(failure));
        }
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
