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
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.events.AdoptionAffected;
import org.packstd.notifications.events.BallotClosed;
import org.packstd.notifications.events.BallotClosing;
import org.packstd.notifications.events.BallotOpened;
import org.packstd.notifications.events.BallotReminder;
import org.packstd.notifications.events.ClauseApproved;
import org.packstd.notifications.events.DeclarationPosted;
import org.packstd.notifications.events.StandardCorrected;
import org.packstd.notifications.events.StandardEffective;
import org.packstd.notifications.events.StandardPublished;
import org.packstd.notifications.events.StandardReplaced;
import org.packstd.notifications.events.StandardSuperseded;
import org.packstd.notifications.events.StandardWithdrawn;
import org.packstd.notifications.events.SubmissionApproved;
import org.packstd.notifications.events.SubmissionProgressed;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents in Kafka binary mode, by {@code api-specs/events}; members that are new to us are no fault. */
@Component
final class CloudEventRecords {

    /** It becomes part of {@code webhook-id}, a header, and of the path of the delivery. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@+/-]{1,100}");

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

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
        return EventType.of(header(record, "ce_type")).filter(type -> !type.isFor(Audience.OWNER))
                .map(type -> read(type, record));
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
        parse(data, contract(type));
        var about = parse(data, EventData.class);
        if (about.family() == null) {
            throw new Unreadable("family: missing");
        }
        try {
            var time = OffsetDateTime.parse(header(record, "ce_time")).toInstant();
            return new CloudEvent(id, type, header(record, "ce_source"), time, header(record, "ce_subject"),
                    header(record, "ce_dataschema"), about.family(), about.designation(), WithoutFacts.of(data, json),
                    ReadFacts.of(about), trace(record));
        } catch (DateTimeException notOne) {
            throw new Unreadable("ce_time: " + notOne.getMessage());
        }
    }

    /** What the contract says of the data. */
    private static Class<?> contract(EventType type) {
        return switch (type) {
            case STANDARD_PUBLISHED -> StandardPublished.class;
            case STANDARD_SUPERSEDED -> StandardSuperseded.class;
            case STANDARD_WITHDRAWN -> StandardWithdrawn.class;
            case STANDARD_REPLACED -> StandardReplaced.class;
            case STANDARD_CORRECTED -> StandardCorrected.class;
            case SUBMISSION_APPROVED -> SubmissionApproved.class;
            case BALLOT_OPENED, BALLOT_RECIRCULATED -> BallotOpened.class;
            case BALLOT_REMINDER -> BallotReminder.class;
            case BALLOT_CLOSED -> BallotClosed.class;
            case ENQUIRY_OPENED, ENQUIRY_CLOSED, SUBMISSION_RETURNED, SUBMISSION_REJECTED, SUBMISSION_ACCEPTED,
                    SUBMISSION_CERTIFIED, SUBMISSION_WITHDRAWN, BALLOT_READY, BALLOT_EXTENDED, BALLOT_RESOLVED,
                    APPEAL_FILED, APPEAL_DECIDED ->
                SubmissionProgressed.class;
            case STANDARD_EFFECTIVE -> StandardEffective.class;
            case CLAUSE_APPROVED -> ClauseApproved.class;
            case ADOPTION_AFFECTED -> AdoptionAffected.class;
            case BALLOT_CLOSING -> BallotClosing.class;
            case DECLARATION_POSTED -> DeclarationPosted.class;
            case ENDPOINT_TEST -> EventData.class; // nobody ever says it here
        };
    }

    private <T> T parse(String data, Class<T> type) {
        try {
            return json.readValue(data, type);
        } catch (JacksonException broken) {
            throw new Unreadable("data: " + broken.getOriginalMessage());
        }
    }

    /** One that cannot be read is none: it says nothing of the event. */
    private static @Nullable String trace(ConsumerRecord<String, @Nullable String> record) {
        var header = record.headers().lastHeader("ce_traceparent");
        if (header == null || header.value() == null) {
            return null;
        }
        var text = new String(header.value(), StandardCharsets.UTF_8);
        return TRACE.matcher(text).matches() ? text : null;
    }

    private static String header(ConsumerRecord<String, @Nullable String> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new Unreadable(name + ": missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
