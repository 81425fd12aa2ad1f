package org.packstd.notifications.verification;

import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;

/** Asks webhooks for their proof. */
public interface WebhookProof {

    /** Sends the token once, within 30 s. Whatever goes wrong at the other end is an outcome, not an exception. */
    Outcome ask(Endpoint.Unverified endpoint, Target.Webhook to, String token);

    /** What came of it. */
    sealed interface Outcome {

        /** @param perMinute how many messages it wants at most; absent when it has no wish */
        record Proven(@Nullable Integer perMinute) implements Outcome {}

        /** @param reason for its owner, in one line */
        record Failed(String reason) implements Outcome {}
    }
}
