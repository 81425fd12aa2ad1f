package org.packstd.notifications.delivery.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.webhook.WebhookRequests.Reply;
import org.packstd.notifications.endpoint.Endpoint.Unverified;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.verification.WebhookProof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a receiver whether it wants our webhooks: by a signed {@code endpoint.verify} event whose token it returns, and
 * before that, for those who know it, by the handshake of the CloudEvents webhook binding, where it may name its rate.
 */
public final class SignedProof implements WebhookProof {

    private static final Logger LOG = LoggerFactory.getLogger(SignedProof.class);
    private static final String SCHEMA = "/api-specs/events/schemas/endpoint-verify.v1.schema.json";
    private static final int HIGHEST_RATE = 1_000_000;

    private final WebhookRequests requests;
    private final URI publicUrl;
    private final JsonMapper json;
    private final Clock clock;

    /** @param publicUrl where the registry is reached; its host name is the origin that receivers may allow */
    public SignedProof(WebhookRequests requests, URI publicUrl, JsonMapper json, Clock clock) {
        this.requests = requests;
        this.publicUrl = publicUrl;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Outcome ask(Unverified endpoint, Target.Webhook to, String token) {
        var consent = shakeHands(to);
        if (consent instanceof Outcome.Failed) {
            return consent;
        }
        try {
            var id = "verify-" + UUID.randomUUID().toString().replace("-", "");
            var post = requests.post(endpoint.id(), to, id, event(endpoint, id, token));
            return judge(requests.send(post), token, consent);
        } catch (RuntimeException ourFault) {
            LOG.error("{} cannot be asked for its proof", endpoint.id(), ourFault);
            return new Outcome.Failed("not sent: a fault of the registry");
        }
    }

    /** A receiver that does not know the handshake answers anything; only one that names another origin refuses us. */
    private Outcome shakeHands(Target.Webhook to) {
        var request = requests.options(to.url());
        var origin = publicUrl.getHost();
        request.setHeader("WebHook-Request-Origin", origin);
        request.setHeader("WebHook-Request-Rate", "*");
        if (!(requests.send(request) instanceof Reply.Answer answer) || !answer.accepted()) {
            return new Outcome.Proven(null);
        }
        var allowed = answer.head().getFirstHeader("WebHook-Allowed-Origin");
        if (allowed == null) {
            return new Outcome.Proven(null);
        }
        return allowed.getValue().strip().equals("*") || allowed.getValue().strip().equalsIgnoreCase(origin)
                ? new Outcome.Proven(rate(answer.head().getFirstHeader("WebHook-Allowed-Rate")))
                : new Outcome.Failed("WebHook-Allowed-Origin is not " + origin);
    }

    private static @Nullable Integer rate(@Nullable Header header) {
        var text = header == null ? "" : header.getValue().strip();
        if (!text.matches("[1-9]\\d{0,8}")) {
            return null; // an asterisk, or nonsense
        }
        return Math.min(Integer.parseInt(text), HIGHEST_RATE);
    }

    private String event(Unverified endpoint, String id, String token) {
        var event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("type", "endpoint.verify")
                .put("source", "/notification-service")
                .put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("subject", endpoint.id().text())
                .put("dataschema", publicUrl.resolve(SCHEMA).toString())
                .put("datacontenttype", "application/json");
        event.putObject("data").put("endpointId", endpoint.id().text()).put("token", token);
        return json.writeValueAsString(event);
    }

    private Outcome judge(Reply reply, String token, Outcome consent) {
        return switch (reply) {
            case Reply.Nothing nothing -> new Outcome.Failed(nothing.reason());
            case Reply.Answer answer when !answer.accepted() -> new Outcome.Failed("answered " + answer.status()
                    + " (expected: 2xx with the token in its body)");
            case Reply.Answer answer -> isIn(answer.text().strip(), token)
                    ? consent
                    : new Outcome.Failed("answered " + answer.status() + " without the token in its body");
        };
    }

    /** As bare text, as a JSON string, or as the member {@code token} of a JSON object. */
    private boolean isIn(String body, String token) {
        if (same(body, token)) {
            return true;
        }
        try {
            var read = json.readTree(body);
            return same((read.isString() ? read : read.path("token")).asString(""), token);
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static boolean same(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
