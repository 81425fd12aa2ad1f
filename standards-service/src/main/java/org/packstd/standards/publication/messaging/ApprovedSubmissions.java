package org.packstd.standards.publication.messaging;

import jakarta.validation.Validator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.events.SubmissionApproved;
import org.packstd.standards.family.Family;
import org.packstd.standards.messaging.CloudEvents;
import org.packstd.standards.messaging.MalformedEvent;
import org.packstd.standards.messaging.Topics;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.publication.Approval;
import org.packstd.standards.publication.Publish;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Publishes each approved submission; hearing of it twice changes nothing. */
@Component
final class ApprovedSubmissions {

    private final JsonMapper json;
    private final Validator validator;
    private final Publish publish;
    private final ConsumerRecordRecoverer deadLetters;

    ApprovedSubmissions(JsonMapper json, Validator validator, Publish publish, ConsumerRecordRecoverer deadLetters) {
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.validator = validator;
        this.publish = publish;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(topics = Topics.SUBMISSIONS)
    void on(ConsumerRecord<String, @Nullable String> message) {
        try {
            hear(message);
        } catch (MalformedEvent malformed) {
            deadLetters.accept(message, malformed);
        }
    }

    private void hear(ConsumerRecord<String, @Nullable String> message) {
        switch (CloudEvents.type(message)) {
            case "submission.approved" -> publish.publish(approval(read(message.value())));
            default -> {
            } // other steps of a submission, and what newer producers may speak of
        }
    }

    private SubmissionApproved read(@Nullable String body) {
        if (body == null) {
            throw new MalformedEvent("body: missing (expected: JSON)");
        }
        try {
            var event = json.readValue(body, SubmissionApproved.class);
            var offences = validator.validate(event);
            if (!offences.isEmpty()) {
                throw new MalformedEvent(offences.toString());
            }
            return event;
        } catch (JacksonException notJson) {
            throw new MalformedEvent(notJson.getOriginalMessage());
        }
    }

    private static Approval approval(SubmissionApproved event) {
        var family = Family.named(event.getFamily())
                .orElseThrow(
                        () -> new MalformedEvent("family: " + event.getFamily() + " (expected: a family we know)"));
        var withdrawal = event.getKind() == SubmissionApproved.KindEnum.WITHDRAWAL;
        var payload = withdrawal || event.getPayload() == null ? null : new Payload(event.getPayload());
        var scope = event.getScope() == null ? null : text(event.getScope());
        var proposal = new Proposal(Proposal.Kind.valueOf(event.getKind().getValue()), family, event.getDesignation(),
                event.getBaseRevision(), text(event.getTitle()), scope, payload, Metadata.of(event.getMetadata()));
        return Approval.ofSubmission(event.getSubmissionId(), event.getSequence(), proposal, event.getContentHash());
    }

    private static LocalizedText text(org.packstd.standards.events.LocalizedText text) {
        return new LocalizedText(text.getEn(), text.getZh());
    }
}
