package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.Attempt;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.LatestDeliveries.Brief;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.subscription.SubscriptionId;

/** Field names of a delivery. Those from the time before deliveries were numbered have no {@code sequence} and no {@code tries}. */
final class DeliveryDocument {

    /**
     * Headers as lines. Those from before have a document in {@code request}, and whoever knows only that must not find
     * anything else there; for a while it was text too.
     */
    private static final String SENT = "sent";
    private static final String REQUEST = "request";

    static final String DUE = "DUE";
    static final String DROPPED = "DROPPED";

    private DeliveryDocument() {}

    /**
     * @param freeAt when it may be claimed by whoever finds it
     * @param claim  token of whoever has it until then, if anybody
     */
    static Document due(Plan plan, Instant freeAt, @Nullable String claim) {
        var document = new Document("_id", plan.id().text())
                .append("event", plan.eventId())
                .append("eventType", plan.type().text())
                .append("subject", plan.subject())
                .append("subscription", plan.subscription().text())
                .append("endpoint", plan.endpoint().text())
                .append("organisation", plan.organisation())
                .append("sequence", plan.sequence())
                .append("createdAt", Date.from(plan.createdAt()))
                .append("status", DUE)
                .append("dueAt", Date.from(plan.createdAt()))
                .append("freeAt", Date.from(freeAt))
                .append("tries", 0)
                .append("attempts", List.of());
        return claim == null ? document : document.append("claim", claim);
    }

    /** What nobody is at and would be free only later. */
    static Bson waitsLonger(EndpointId endpoint, Instant now) {
        return and(eq("endpoint", endpoint.text()), eq("status", DUE), gt("freeAt", Date.from(now)),
                exists("claim", false));
    }

    static Bson wake(Instant now) {
        return Updates.combine(Updates.set("freeAt", Date.from(now)), Updates.set("dueAt", Date.from(now)));
    }

    /** Written out, as the builders of the driver cost as much as everything else about it, and it is done for each. */
    static Bson change(Delivery outcome) {
        var set = new Document("status", status(outcome.getClass()))
                .append("attempts", outcome.attempts().stream().map(DeliveryDocument::write).toList());
        var unset = new Document("claim", "");
        if (outcome instanceof Delivery.Due due) {
            var at = Date.from(due.at());
            set.append("dueAt", at).append("freeAt", at).append("tries", due.tries());
        } else {
            unset.append("freeAt", "");
        }
        return new Document("$set", set).append("$unset", unset);
    }

    static String status(Class<? extends Delivery> state) {
        return state == Delivery.Due.class
                ? DUE
                : state == Delivery.Delivered.class
                        ? "DELIVERED"
                        : state == Delivery.Dead.class ? "DEAD" : DROPPED;
    }

    /** Of a document with nothing but status and how long the attempts took. */
    static Brief brief(Document document) {
        var attempts = document.getList("attempts", Document.class);
        return new Brief(state(document.getString("status")),
                attempts.isEmpty() ? null : Duration.ofMillis(attempts.getLast().getLong("millis")));
    }

    private static Class<? extends Delivery> state(String status) {
        return switch (status) {
            case DUE -> Delivery.Due.class;
            case "DELIVERED" -> Delivery.Delivered.class;
            case "DEAD" -> Delivery.Dead.class;
            default -> Delivery.Dropped.class;
        };
    }

    static Delivery read(Document document) {
        var attempts = attempts(document);
        return switch (document.getString("status")) {
            case DUE -> readDue(document);
            case "DELIVERED" -> new Delivery.Delivered(plan(document), attempts);
            case "DEAD" -> new Delivery.Dead(plan(document), attempts);
            default -> new Delivery.Dropped(plan(document), attempts);
        };
    }

    static Delivery.Due readDue(Document document) {
        var attempts = attempts(document);
        return new Delivery.Due(plan(document), attempts, document.getDate("dueAt").toInstant(),
                document.getInteger("tries", attempts.size()));
    }

    static Plan plan(Document document) {
        return new Plan(
                new DeliveryId(document.getString("_id")),
                document.getString("event"),
                EventType.of(document.getString("eventType")).orElseThrow(),
                document.getString("subject"),
                new EndpointId(document.getString("endpoint")),
                new SubscriptionId(document.getString("subscription")),
                document.getString("organisation"),
                document.get("sequence", Plan.UNNUMBERED),
                document.getDate("createdAt").toInstant());
    }

    private static List<Attempt> attempts(Document document) {
        return document.getList("attempts", Document.class).stream().map(DeliveryDocument::attempt).toList();
    }

    private static Document write(Attempt attempt) {
        var document = new Document("at", Date.from(attempt.at())).append("millis", attempt.took().toMillis());
        switch (attempt.result()) {
            case Result.Answered answer -> document.append("status", answer.status());
            case Result.Unanswered unanswered -> document.append("error", unanswered.reason());
        }
        var trace = attempt.result().trace();
        if (!trace.request().isEmpty()) {
            document.append(SENT, lines(trace.request()));
        }
        return trace.answer() == null ? document : document.append("answer", trace.answer());
    }

    private static Attempt attempt(Document document) {
        var error = document.getString("error");
        var trace = trace(document);
        var result = error == null
                ? new Result.Answered(document.getInteger("status"), Optional.empty(), trace)
                : new Result.Unanswered(error, trace);
        return new Attempt(document.getDate("at").toInstant(), Duration.ofMillis(document.getLong("millis")), result);
    }

    private static Attempt.Trace trace(Document document) {
        var headers = new LinkedHashMap<String, String>();
        switch (document.containsKey(SENT) ? document.get(SENT) : document.get(REQUEST)) {
            case String lines -> lines.lines().map(line -> line.split(": ", 2))
                    .forEach(header -> headers.put(header[0], header.length < 2 ? "" : header[1]));
            case Document old -> old.forEach((name, value) -> headers.put(name, String.valueOf(value)));
            case null, default -> {
            } // nothing was sent
        }
        return new Attempt.Trace(headers, document.getString("answer"));
    }

    /** One text: a field for each header would make up half of the document. */
    private static String lines(Map<String, String> headers) {
        var lines = new StringBuilder();
        headers.forEach((name, value) -> lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }
}
