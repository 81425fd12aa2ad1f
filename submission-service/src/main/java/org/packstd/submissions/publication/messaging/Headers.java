package org.packstd.submissions.publication.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** CloudEvents attributes in the headers of a record. */
final class Headers {

    private Headers() {}

    static String required(ConsumerRecord<?, ?> event, String name) {
        var header = event.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new MalformedEvent("header " + name + ": missing", null);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
