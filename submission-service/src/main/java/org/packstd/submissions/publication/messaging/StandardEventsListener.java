package org.packstd.submissions.publication.messaging;

import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.events.PublicationRefused;
import org.packstd.submissions.events.StandardCorrected;
import org.packstd.submissions.events.StandardPublished;
import org.packstd.submissions.events.StandardWithdrawn;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.publication.HearPublication;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.SubmissionId;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hears what became of approved submissions. */
@Component
class StandardEventsListener {

    private final HearPublication publication;
    private final ConsumerRecordRecoverer deadLetters;
    private final JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    StandardEventsListener(HearPublication publication, ConsumerRecordRecoverer deadLetters) {
        this.publication = publication;
        this.deadLetters = deadLetters;
    }

    /** Applies one event, drops it if it is of no interest, and puts it to the dead letters if nobody can ever read it. */
    @KafkaListener(topics = ListenerConfiguration.TOPIC, groupId = "submission-service")
    void on(ConsumerRecord<String, String> event) {
        try {
            hear(event);
        } catch (MalformedEvent malformed) {
            deadLetters.accept(event, malformed);
        }
    }

    private void hear(ConsumerRecord<String, String> event) {
        var type = Headers.required(event, "ce_type");
        switch (type) {
            case "standard.published" ->
                published(read(event, StandardPublished.class), Headers.required(event, "ce_id"));
            case "standard.withdrawn" ->
                withdrawn(read(event, StandardWithdrawn.class), Headers.required(event, "ce_id"));
            case "standard.corrected" ->
                corrected(read(event, StandardCorrected.class), Headers.required(event, "ce_id"));
            case "standard.publication-refused" ->
                refused(read(event, PublicationRefused.class), Headers.required(event, "ce_id"));
            default -> {
            } // what else happens to standards is no business of submissions
        }
    }

    private void published(StandardPublished published, String eventId) {
        if (published.getSubmissionId() != null) {
            publication.published(id(published.getSubmissionId()),
                    new PublishedAs(required(published.getDesignation()), required(published.getRevision())), eventId);
        }
    }

    private void withdrawn(StandardWithdrawn withdrawn, String eventId) {
        if (withdrawn.getSubmissionId() != null) {
            publication.published(id(withdrawn.getSubmissionId()),
                    new PublishedAs(required(withdrawn.getDesignation()), required(withdrawn.getRevision())), eventId);
        }
    }

    private void corrected(StandardCorrected corrected, String eventId) {
        if (corrected.getSubmissionId() != null) {
            publication.published(id(corrected.getSubmissionId()),
                    new PublishedAs(required(corrected.getDesignation()), required(corrected.getRevision())), eventId);
        }
    }

    private void refused(PublicationRefused refused, String eventId) {
        publication.refused(id(required(refused.getSubmissionId())),
                "%s: %s".formatted(required(refused.getRule()), required(refused.getDetail())), eventId);
    }

    private <T> T read(ConsumerRecord<String, String> event, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(event.value(), type));
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            throw new MalformedEvent(event.topic() + " " + event.partition() + ":" + event.offset(), unreadable);
        }
    }

    private static SubmissionId id(String text) {
        try {
            return SubmissionId.parse(text);
        } catch (Problem notOurs) {
            throw new MalformedEvent("submissionId: " + text, notOurs);
        }
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw new MalformedEvent("a required member is missing", null);
        }
        return value;
    }
}
