package org.packstd.notifications.delivery.messaging;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.packstd.notifications.delivery.ExpandChunks;
import org.packstd.notifications.delivery.dispatch.Dispatcher;
import org.packstd.notifications.listening.ManyRecords;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
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
    private final ConsumerRecordRecoverer deadLetters;

    HandoverListener(Records records, ExpandChunks chunks, Dispatcher dispatcher, ConsumerRecordRecoverer deadLetters) {
        this.records = records;
        this.chunks = chunks;
        this.dispatcher = dispatcher;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(topics = Topics.CHUNKS, batch = "true", groupId = CHUNKS_GROUP, properties = "max.poll.records=64")
    void expand(List<ConsumerRecord<String, String>> batch) {
        ManyRecords.each(batch, record -> Optional.of(records.chunk(record.value())), deadLetters, chunks::expand);
    }

    @KafkaListener(topics = Topics.DELIVERIES, batch = "true", groupId = DELIVERIES_GROUP, properties = "max.poll.records=250")
    void deliver(List<ConsumerRecord<String, String>> batch) {
        ManyRecords.each(batch, record -> Optional.of(records.plan(record.value())), deadLetters, dispatcher::take);
    }
}
