package org.packstd.notifications.calendar.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.calendar.FollowSubmissions;
import org.packstd.notifications.calendar.Step;
import org.packstd.notifications.wording.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears every step that a deadline depends on, also those that nobody can subscribe to. What it cannot read it passes over: the
 * listener for subscribers, which hears the same records, has put it to the dead letters.
 */
@Component
class StepsListener {

    private static final Logger LOG = LoggerFactory.getLogger(StepsListener.class);
    private static final Set<String> NO_STEPS = Set.of("ballot.reminder", "ballot.closing",
            "declaration.posted"); // of no numbered history

    private final JsonMapper json;
    private final FollowSubmissions submissions;

    StepsListener(JsonMapper json, FollowSubmissions submissions) {
        this.json = json;
        this.submissions = submissions;
    }

    @KafkaListener(topics = "packstd.submissions.v1", groupId = "notification-service-calendar", concurrency = "1")
    void on(ConsumerRecord<String, @Nullable String> record) {
        step(record).ifPresent(submissions::hear);
    }

    private Optional<Step> step(ConsumerRecord<String, @Nullable String> record) {
        var type = header(record, "ce_type");
        var value = record.value();
        if (type == null || value == null || NO_STEPS.contains(type)) {
            return Optional.empty();
        }
        try {
            return step(type, moment(header(record, "ce_time")), json.readTree(value));
        } catch (JacksonException | DateTimeException unreadable) {
            LOG.warn("A step is not in the calendars: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Step> step(String type, @Nullable Instant at, JsonNode data) {
        var submission = text(data, "submissionId");
        var family = text(data, "family");
        var sequence = data.path("sequence");
        if (submission == null || family == null || at == null || !sequence.isIntegralNumber()) {
            return Optional.empty();
        }
        return Optional.of(new Step(type, submission, sequence.asLong(), at, family, titles(data.path("title")),
                text(data, "state"), text(data, "ballotId"), moment(text(data, "closesAt"))));
    }

    private static Map<String, String> titles(JsonNode title) {
        var titles = new HashMap<String, String>();
        for (var language : Language.values()) {
            var text = text(title, language.tag());
            if (text != null) {
                titles.put(language.tag(), text);
            }
        }
        return titles;
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static @Nullable String text(JsonNode data, String name) {
        var value = data.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable String header(ConsumerRecord<String, @Nullable String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
