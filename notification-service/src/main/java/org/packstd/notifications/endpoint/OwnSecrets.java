package org.packstd.notifications.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.signing.SealedSecret;
import org.packstd.notifications.signing.SecretBox;
import org.packstd.notifications.signing.WebhookKeys;
import org.packstd.notifications.signing.WebhookSecret;

/** Secrets of a caller's own webhook endpoints: shown to whoever made them, once, and replaced without a gap. */
public final class OwnSecrets {

    private final OwnEndpoints endpoints;
    private final SecretBox secrets;
    private final Clock clock;

    public OwnSecrets(OwnEndpoints endpoints, SecretBox secrets, Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param secret in clear, for the answer to the request that made it and for nothing else */
    public record Rotated(Endpoint endpoint, String secret) {}

    /**
     * The secret that the registration made, for its answer and for nothing else; absent for mail, and when another one took
     * its place since, which is for whoever asked for it.
     */
    public @Nullable String reveal(Endpoint endpoint) {
        return endpoint.registration().target() instanceof Target.Webhook webhook
                && webhook.keys().current().rotation() == null
                        ? secrets.open(webhook.keys().current().sealed(), endpoint.id().text()).reveal()
                        : null;
    }

    /** A name for a rotation that begins now. */
    public String nextRotation() {
        return "rot-" + clock.millis() + "-" + UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Replaces the secret, while the one so far goes on signing for 24 h. The same rotation again reveals what it made.
     *
     * @param rotation of {@link #nextRotation}, reserved for this request
     * @throws Problem if the endpoint has no secret, too many are retiring already, or what the rotation made is over
     */
    public Rotated rotate(Caller caller, EndpointId id, String rotation) {
        var fresh = secrets.seal(WebhookSecret.random(), id.text());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var endpoint = endpoints.change(caller, id, seen -> {
            var webhook = webhook(seen);
            return webhook.keys().madeBy(rotation).isPresent() ? seen : rotated(seen, webhook, fresh, rotation, now);
        });
        var made = webhook(endpoint).keys().madeBy(rotation).orElseThrow();
        return new Rotated(endpoint, secrets.open(made, id.text()).reveal());
    }

    private static Endpoint rotated(Endpoint endpoint, Target.Webhook webhook, SealedSecret fresh,
            String rotation, Instant now) {
        if (!begun(rotation).plus(WebhookKeys.RETIREMENT).isAfter(now)) {
            throw Problem.of(ProblemType.KEY_REUSED, Offence.of("Idempotency-Key", "idempotency", null,
                    "a key of its own for each request; the secret that this one made is over"));
        }
        if (webhook.keys().retiringAt(now) >= WebhookKeys.MOST_RETIRING) {
            throw Problem.stateForbids("%d secrets are retiring (expected: at most %d; each is over after 24 h)"
                    .formatted(webhook.keys().retiringAt(now), WebhookKeys.MOST_RETIRING));
        }
        var keys = webhook.keys().rotate(fresh, rotation, now);
        return endpoint.with(endpoint.registration().with(
                new Target.Webhook(webhook.url(), keys, webhook.perMinute())));
    }

    private static Instant begun(String rotation) {
        return Instant.ofEpochMilli(Long.parseLong(rotation.split("-")[1]));
    }

    private static Target.Webhook webhook(Endpoint endpoint) {
        if (endpoint.registration().target() instanceof Target.Webhook webhook) {
            return webhook;
        }
        throw Problem.stateForbids("kind: MAIL (expected: WEBHOOK; mail has no secret)");
    }
}
