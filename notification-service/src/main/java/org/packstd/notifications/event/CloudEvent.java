package org.packstd.notifications.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was heard, and what it is about.
 *
 * @param id          stable however often it is heard
 * @param source      the service that said it, such as {@code /standards-service}
 * @param subject     the aggregate, such as {@code PS-CSP-0012}
 * @param dataSchema  address of the JSON Schema of the data
 * @param family      technology family, such as {@code CSP}
 * @param designation the standard, when there already is one
 * @param data        JSON text for whoever hears of it, exactly as it came but for the facts
 * @param facts       for filters only; none where an event is only passed on
 * @param trace       W3C {@code traceparent} of what caused it; null if that was not traced
 */
public record CloudEvent(String id, EventType type, String source, Instant time, String subject, String dataSchema,
        String family, @Nullable String designation, String data, Facts facts,
        @Nullable String trace) {

    /** One that no trace leads to. */
    public CloudEvent(String id, EventType type, String source, Instant time, String subject, String dataSchema,
            String family, @Nullable String designation, String data, Facts facts) {
        this(id, type, source, time, subject, dataSchema, family, designation, data, facts, null);
    }

    /** One about which filters know no more than family and standard. */
    public CloudEvent(String id, EventType type, String source, Instant time, String subject, String dataSchema,
            String family, @Nullable String designation, String data) {
        this(id, type, source, time, subject, dataSchema, family, designation, data, Facts.NONE);
    }
}
