package org.packstd.notifications.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.signing.SealedSecret;
import org.packstd.notifications.signing.WebhookKeys;
import org.packstd.notifications.subscription.SubscriptionId;

/** Things that many tests need and none cares about. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Samples() {}

    public static Plan plan(String event, String endpoint) {
        return plan(event, endpoint, "aurora-semi", NOW);
    }

    public static Plan plan(String event, String endpoint, String organisation, Instant createdAt) {
        var subscription = new SubscriptionId("rul-of-" + endpoint);
        return new Plan(DeliveryId.of(event, subscription), event, EventType.STANDARD_PUBLISHED, "PS-CSP-0012",
                new EndpointId(endpoint), subscription, organisation, 1, createdAt);
    }

    public static Endpoint.Active endpoint(String id, String url) {
        return endpoint(id, url, new SealedSecret("sealed"));
    }

    public static Endpoint.Active endpoint(String id, String url, SealedSecret secret) {
        var target = new Target.Webhook(URI.create(url), WebhookKeys.of(secret, null), null);
        return new Endpoint.Active(new Endpoint.Registration(new EndpointId(id), "aurora-semi", target, null, null,
                false, NOW, 1));
    }

    public static CloudEvent event(String id) {
        return new CloudEvent(id, EventType.STANDARD_PUBLISHED, "/standards-service", NOW, "PS-CSP-0012",
                "/api-specs/events/schemas/standard-published.v1.schema.json", "CSP", "PS-CSP-0012",
                "{\"designation\":\"PS-CSP-0012\"}");
    }

    /** Chance that always falls the same way. */
    public static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
