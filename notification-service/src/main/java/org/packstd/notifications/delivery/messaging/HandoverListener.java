package org.packstd.notifications.delivery.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.packstd.notifications.database.Outage;
import org.packstd.notifications.delivery.ExpandChunks;
import org.packstd.notifications.delivery.dispatch.Dispatcher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Takes what was handed over, many records at a time. A record is done when it is in the database or in a mailbox: no
 * endpoint is ever waited for here. What fails is retried and given up by the rules of all listeners.
 */
@Component
class HandoverListener {

    private static final String CHUNKS_GROUP = "${spring.kafka.consumer.group-id}-chunks";
    private static final String DELIVERIES_GROUP = "${spring.kafka.consumer.group-id}-deliveries";

    private final Records records;
    private final ExpandChunks chunks;
    private final Dispatcher dispatcher;

    HandoverListener(Records records, ExpandChunks chunks, Dispatcher dispatcher) {
        this.records = records;
        this.chunks = chunks;
        this.dispatcher = dispatcher;
    }

    @KafkaListener(topics = Topics.CHUNKS, batch = "true", groupId = CHUNKS_GROUP, properties = "max.poll.records=8")
    void expand(List<ConsumerRecord<String, String>> batch) {
        all(batch, records::chunk, chunks::expand);
    }

    @KafkaListener(topics = Topics.DELIVERIES, batch = "true", groupId = DELIVERIES_GROUP, properties = "max.poll.records=250")
    void deliver(List<ConsumerRecord<String, String>> batch) {
        all(batch, records::plan, dispatcher::take);
    }

    /** All in one go; if that fails by a fault of ours one by one, so that only the guilty record is given up. */
    private static <T> void all(List<ConsumerRecord<String, String>> batch, Function<String, T> reading,
            Consumer<List<T>> work) {
        var read = new ArrayList<T>(batch.size());
        for (var record : batch) {
            try {
                read.add(reading.apply(record.value()));
            } catch (RuntimeException unreadable) {
                one(batch.subList(0, read.size()), read, work);
                throw new BatchListenerFailedException("unreadable", unreadable, record);
            }
        }
        try {
            work.accept(read);
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure) || batch.size() == 1) {
                throw new BatchListenerFailedException("failed", failure, batch.getFirst());
            }
            one(batch, read, work);
        }
    }

    private static <T> void one(List<ConsumerRecord<String, String>> batch, List<T> read, Consumer<List<T>> work) {
        for (int i = 0; i < batch.size(); i++) {
            try {
                work.accept(List.of(read.get(i)));
            } catch (RuntimeException failure) {
                throw new BatchListenerFailedException("failed", failure, batch.get(i));
            }
        }
    }
}
