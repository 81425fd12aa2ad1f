package org.packstd.notifications.endpoint.persistence;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Endpoint.Reason;
import org.packstd.notifications.endpoint.Endpoint.Registration;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.endpoint.Target.Language;
import org.packstd.notifications.endpoint.Verification;

/**
 * Field names of an endpoint. Only one that is to be asked for its proof has {@code verifyAt}, only one whose owner is to be
 * told has {@code noticeAt}: when that may be done, and by a claim moved ahead.
 */
final class EndpointDocument {

    static final String VERIFY_AT = "verifyAt";
    static final String NOTICE_AT = "noticeAt";

    /** All fields but {@code _id}, so that a change can take away those that it does not set. */
    static final List<String> FIELDS = List.of("organisation", "url", "keys", "perMinute", "mail", "description",
            "contact",
            "ordered", "createdAt", "version", "state", "failingSince", "disabledAt", "reason", "verification",
            VERIFY_AT,
            NOTICE_AT, "secret");

    private EndpointDocument() {}

    static Document write(Endpoint endpoint) {
        var registration = endpoint.registration();
        var document = new Document("_id", registration.id().text())
                .append("organisation", registration.organisation())
                .append("createdAt", Date.from(registration.createdAt()))
                .append("ordered", registration.ordered())
                .append("version", registration.version());
        put(document, "description", registration.description());
        put(document, "contact", registration.contact());
        switch (registration.target()) {
            case Target.Webhook webhook -> {
                document.append("url", webhook.url().toString()).append("keys", KeysDocument.write(webhook.keys()));
                put(document, "perMinute", webhook.perMinute());
            }
            case Target.Mail mail -> document.append("mail", new Document("address", mail.address())
                    .append("language", mail.language().name()).append("zone", mail.zone().getId()));
        }
        switch (endpoint) {
            case Endpoint.Unverified unverified -> {
                document.append("state", "UNVERIFIED").append("verification", write(unverified.verification()));
                put(document, VERIFY_AT, date(unverified.verification().nextAt()));
            }
            case Endpoint.Active active -> {
                document.append("state", "ACTIVE");
                put(document, "failingSince", date(active.failingSince()));
            }
            case Endpoint.Paused _ -> document.append("state", "PAUSED");
            case Endpoint.Disabled disabled -> {
                document.append("state", "DISABLED").append("disabledAt", Date.from(disabled.since()))
                        .append("reason", disabled.reason().name());
                put(document, NOTICE_AT, date(disabled.noticeDue()));
            }
        }
        return document;
    }

    private static Document write(Verification verification) {
        var document = new Document("tries", verification.tries());
        put(document, "lastAt", date(verification.lastAt()));
        put(document, "failure", verification.failure());
        put(document, "proof", verification.proof());
        put(document, "until", date(verification.until()));
        return document;
    }

    /** One without a state is from the time before endpoints proved themselves. */
    static Endpoint read(Document document) {
        var registration = registration(document);
        var disabledAt = instant(document, "disabledAt");
        return switch (document.get("state", disabledAt == null ? "ACTIVE" : "DISABLED")) {
            case "UNVERIFIED" -> new Endpoint.Unverified(registration, verification(document));
            case "ACTIVE" -> new Endpoint.Active(registration, instant(document, "failingSince"));
            case "PAUSED" -> new Endpoint.Paused(registration);
            default -> new Endpoint.Disabled(registration, Objects.requireNonNull(disabledAt),
                    Reason.valueOf(document.get("reason", Reason.GONE.name())), instant(document, NOTICE_AT));
        };
    }

    private static Registration registration(Document document) {
        return new Registration(
                new EndpointId(document.getString("_id")),
                document.getString("organisation"),
                target(document),
                document.getString("description"),
                document.getString("contact"),
                document.getBoolean("ordered", false),
                document.getDate("createdAt").toInstant(),
                document.get("version", 1L));
    }

    private static Target target(Document document) {
        var mail = document.get("mail", Document.class);
        return mail == null
                ? new Target.Webhook(URI.create(document.getString("url")), KeysDocument.read(document),
                        document.getInteger("perMinute"))
                : new Target.Mail(mail.getString("address"), Language.valueOf(mail.getString("language")),
                        ZoneId.of(mail.getString("zone")));
    }

    private static Verification verification(Document document) {
        var verification = document.get("verification", Document.class);
        return new Verification(verification.getInteger("tries"), instant(verification, "lastAt"),
                verification.getString("failure"), instant(document, VERIFY_AT), verification.getString("proof"),
                instant(verification, "until"));
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
