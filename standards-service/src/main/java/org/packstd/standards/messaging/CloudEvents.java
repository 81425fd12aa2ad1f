package org.packstd.standards.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** CloudEvents 1.0 in Kafka binary mode. */
public final class CloudEvents {

    private CloudEvents() {}

    /**
     * What happened, such as {@code submission.approved}.
     *
     * @throws MalformedEvent if the message does not say
     */
    public static String type(ConsumerRecord<?, ?> message) {
        var header = message.headers().lastHeader("ce_type");
        if (header == null || header.value() == null) {
            throw new MalformedEvent("ce_type: missing (expected: the type of the event)");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
