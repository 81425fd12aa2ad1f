package org.packstd.notifications.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.Outage;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/** Records that came together, in their order. Their work must be such that doing it again changes nothing. */
public final class ManyRecords {

    private ManyRecords() {}

    /** What a record says, and where it is said. */
    private record Read<R, T>(R record, T said) {}

    /**
     * Does the work of all in one go. If that fails by a fault of ours they are taken one by one, so that only the guilty
     * record is given up. What is before an unreadable record is done when that goes to the dead letters.
     *
     * @param reading empty for a record that asks for no work
     * @param deadLetters takes what cannot be read
     * @throws BatchListenerFailedException naming the record that failed, as the error handler of the listeners wants it
     */
    public static <V extends @Nullable Object, T> void each(List<ConsumerRecord<String, V>> batch,
            Function<ConsumerRecord<String, V>, Optional<T>> reading, ConsumerRecordRecoverer deadLetters,
            Consumer<List<T>> work) {
        var read = new ArrayList<Read<ConsumerRecord<String, V>, T>>(batch.size());
        for (var record : batch) {
            try {
                reading.apply(record).ifPresent(said -> read.add(new Read<>(record, said)));
            } catch (RuntimeException unreadable) {
                all(read, work);
                read.clear();
                giveUp(record, unreadable, deadLetters);
            }
        }
        all(read, work);
    }

    private static void giveUp(ConsumerRecord<?, ?> record, RuntimeException unreadable,
            ConsumerRecordRecoverer deadLetters) {
        try {
            deadLetters.accept(record, unreadable);
        } catch (RuntimeException notTaken) {
            throw new BatchListenerFailedException("failed", notTaken, record);
        }
    }

    private static <R extends ConsumerRecord<?, ?>, T> void all(List<Read<R, T>> read, Consumer<List<T>> work) {
        if (read.isEmpty()) {
            return;
        }
        try {
            work.accept(read.stream().map(Read::said).toList());
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure) || read.size() == 1) {
                throw new BatchListenerFailedException("failed", failure, read.getFirst().record());
            }
            read.forEach(one -> one(one, work));
        }
    }

    private static <R extends ConsumerRecord<?, ?>, T> void one(Read<R, T> read, Consumer<List<T>> work) {
        try {
            work.accept(List.of(read.said()));
        } catch (RuntimeException failure) {
            throw new BatchListenerFailedException("failed", failure, read.record());
        }
    }
}
