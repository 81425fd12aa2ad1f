package org.packstd.standards.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;

/**
 * The outbox of one aggregate under way.
 *
 * @param entries what was in it
 * @param sendings how the sending of each entry goes; shorter than the entries when it was broken off
 */
record Parcel(Object aggregate, List<OutboxEntry> entries, List<CompletableFuture<?>> sendings) {

    List<OutboxEntry> acknowledged() {
        return IntStream.range(0, sendings.size())
                .filter(i -> sendings.get(i).isDone() && !sendings.get(i).isCompletedExceptionally())
                .mapToObj(entries::get)
                .toList();
    }

    /** What cannot be sent as it is or as things are, each with the reason; to be asked after {@link #requireBroker}. */
    List<String> unsendable() {
        return IntStream.range(0, sendings.size())
                .filter(i -> sendings.get(i).isCompletedExceptionally())
                .mapToObj(i -> entries.get(i).id() + ": " + reason(sendings.get(i)))
                .toList();
    }

    /** Does nothing unless a sending did not end, or failed for the broker: neither for what is in it nor for us. */
    void requireBroker() {
        for (var sending : sendings) {
            if (!sending.isDone()) {
                throw new KafkaException("The broker does not answer");
            }
            if (failedForTheBroker(sending)) {
                throw new KafkaException("The broker takes nothing: " + reason(sending), sending.exceptionNow());
            }
        }
    }

    static boolean failedForTheBroker(CompletableFuture<?> sending) {
        return sending.isCompletedExceptionally() && !isTooLarge(sending.exceptionNow())
                && isOfTheBroker(sending.exceptionNow());
    }

    /** Before it came to the broker, such as when the database did not say what is to be added. */
    static boolean failedForUs(CompletableFuture<?> sending) {
        return sending.isCompletedExceptionally() && !isTooLarge(sending.exceptionNow())
                && !isOfTheBroker(sending.exceptionNow());
    }

    private static boolean isOfTheBroker(@Nullable Throwable failure) {
        return failure != null && (failure instanceof KafkaException
                || failure instanceof org.apache.kafka.common.KafkaException || isOfTheBroker(failure.getCause()));
    }

    private static Throwable reason(CompletableFuture<?> failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed.exceptionNow());
    }

    private static boolean isTooLarge(@Nullable Throwable failure) {
        return failure != null && (failure instanceof RecordTooLargeException || isTooLarge(failure.getCause()));
    }
}
