package org.packstd.notifications.delivery.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.packstd.notifications.delivery.Chunk;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Chunks and plans as JSON, by {@code api-specs/events/schemas/notification-*}; members that are new are no fault. */
@Component
final class Records {

    private final JsonMapper json;

    Records(JsonMapper json) {
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    private record ChunkRecord(@JsonProperty(required = true) String event, @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String subject, @JsonProperty(required = true) Instant plannedAt,
            @JsonProperty(required = true) List<String> subscriptions) {}

    private record PlanRecord(@JsonProperty(required = true) String id, @JsonProperty(required = true) String event,
            @JsonProperty(required = true) String type, @JsonProperty(required = true) String subject,
            @JsonProperty(required = true) String endpoint, @JsonProperty(required = true) String subscription,
            @JsonProperty(required = true) String organisation, @JsonProperty(required = true) long sequence,
            @JsonProperty(required = true) Instant createdAt) {}

    String write(Chunk chunk) {
        return json.writeValueAsString(new ChunkRecord(chunk.eventId(), chunk.type().text(), chunk.subject(),
                chunk.plannedAt(), chunk.subscriptions().stream().map(SubscriptionId::text).toList()));
    }

    String write(Plan plan) {
        return json.writeValueAsString(new PlanRecord(plan.id().text(), plan.eventId(), plan.type().text(),
                plan.subject(), plan.endpoint().text(), plan.subscription().text(), plan.organisation(),
                plan.sequence(), plan.createdAt()));
    }

    /** @throws Unreadable if it is none of ours */
    Chunk chunk(String text) {
        var read = read(text, ChunkRecord.class);
        return new Chunk(read.event(), type(read.type()), read.subject(), read.plannedAt(),
                read.subscriptions().stream().map(SubscriptionId::new).toList());
    }

    /** @throws Unreadable if it is none of ours */
    Plan plan(String text) {
        var read = read(text, PlanRecord.class);
        return new Plan(new DeliveryId(read.id()), read.event(), type(read.type()), read.subject(),
                new EndpointId(read.endpoint()), new SubscriptionId(read.subscription()), read.organisation(),
                read.sequence(), read.createdAt());
    }

    private static EventType type(String text) {
        return EventType.of(text).orElseThrow(() -> new Unreadable("type: " + text + " (expected: one we know)"));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            var read = json.readValue(text, type);
            if (read == null) {
                throw new Unreadable("null");
            }
            return read;
        } catch (JacksonException broken) {
            throw new Unreadable(broken.getOriginalMessage());
        }
    }
}
