package org.packstd.notifications.hearing.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.events.BallotClosed;
import org.packstd.notifications.events.BallotOpened;
import org.packstd.notifications.events.StandardCorrected;
import org.packstd.notifications.events.StandardPublished;
import org.packstd.notifications.events.StandardReplaced;
import org.packstd.notifications.events.StandardSuperseded;
import org.packstd.notifications.events.StandardWithdrawn;
import org.packstd.notifications.events.SubmissionApproved;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents in Kafka binary mode, by {@code api-specs/events}; members that are new to us are no fault. */
@Component
final class CloudEventRecords {

    /** It becomes part of {@code webhook-id}, a header, and of the path of the delivery. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@+/-]{1,100}");

    private final JsonMapper json;

    CloudEventRecords(JsonMapper json) {
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    /**
     * The event in the record; empty if nobody can subscribe to its type.
     *
     * @throws Unreadable if it breaks the contract
     */
    Optional<CloudEvent> read(ConsumerRecord<String, @Nullable String> record) {
        return EventType.of(header(record, "ce_type")).map(type -> read(type, record));
    }

    private CloudEvent read(EventType type, ConsumerRecord<String, @Nullable String> record) {
        var id = header(record, "ce_id");
        if (!ID.matcher(id).matches()) {
            throw new Unreadable("ce_id: " + id + " (expected: " + ID + ")");
        }
        var data = record.value();
        if (data == null) {
            throw new Unreadable("data: missing (expected: JSON)");
        }
        var about = about(type, data);
        if (about.family() == null) {
            throw new Unreadable("family: missing");
        }
        try {
            var time = OffsetDateTime.parse(header(record, "ce_time")).toInstant();
            return new CloudEvent(id, type, header(record, "ce_source"), time, header(record, "ce_subject"),
                    header(record, "ce_dataschema"), about.family(), about.designation(), data);
        } catch (DateTimeException notOne) {
            throw new Unreadable("ce_time: " + notOne.getMessage());
        }
    }

    private record About(@Nullable String family, @Nullable String designation) {}

    private About about(EventType type, String data) {
        return switch (type) {
            case STANDARD_PUBLISHED -> {
                var published = parse(data, StandardPublished.class);
                yield new About(published.getFamily(), published.getDesignation());
            }
            case STANDARD_SUPERSEDED -> {
                var superseded = parse(data, StandardSuperseded.class);
                yield new About(superseded.getFamily(), superseded.getDesignation());
            }
            case STANDARD_WITHDRAWN -> {
                var withdrawn = parse(data, StandardWithdrawn.class);
                yield new About(withdrawn.getFamily(), withdrawn.getDesignation());
            }
            case STANDARD_REPLACED -> {
                var replaced = parse(data, StandardReplaced.class);
                yield new About(replaced.getFamily(), replaced.getDesignation());
            }
            case STANDARD_CORRECTED -> {
                var corrected = parse(data, StandardCorrected.class);
                yield new About(corrected.getFamily(), corrected.getDesignation());
            }
            case SUBMISSION_APPROVED -> {
                var approved = parse(data, SubmissionApproved.class);
                yield new About(approved.getFamily(), approved.getDesignation());
            }
            case BALLOT_OPENED -> {
                var opened = parse(data, BallotOpened.class);
                yield new About(opened.getFamily(), opened.getDesignation());
            }
            case BALLOT_CLOSED -> {
                var closed = parse(data, BallotClosed.class);
                yield new About(closed.getFamily(), closed.getDesignation());
            }
        };
    }

    private <T> T parse(String data, Class<T> type) {
        try {
            return json.readValue(data, type);
        } catch (JacksonException broken) {
            throw new Unreadable("data: " + broken.getOriginalMessage());
        }
    }

    private static String header(ConsumerRecord<String, @Nullable String> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new Unreadable(name + ": missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
