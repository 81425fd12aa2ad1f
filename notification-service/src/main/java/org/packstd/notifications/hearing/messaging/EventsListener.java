package org.packstd.notifications.hearing.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.hearing.HearEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Listens to everything that the other services say; what nobody can subscribe to is passed over. */
@Component
class EventsListener {

    private final CloudEventRecords records;
    private final HearEvent hearing;

    EventsListener(CloudEventRecords records, HearEvent hearing) {
        this.records = records;
        this.hearing = hearing;
    }

    @KafkaListener(topics = {Topics.STANDARDS, Topics.SUBMISSIONS})
    void on(ConsumerRecord<String, @Nullable String> record) {
        records.read(record).ifPresent(hearing::hear);
    }
}
