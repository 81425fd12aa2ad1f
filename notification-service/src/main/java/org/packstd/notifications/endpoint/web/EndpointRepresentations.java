package org.packstd.notifications.endpoint.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.model.DisabledReason;
import org.packstd.notifications.api.model.EndpointKind;
import org.packstd.notifications.api.model.EndpointState;
import org.packstd.notifications.api.model.EndpointWithSecret;
import org.packstd.notifications.api.model.Language;
import org.packstd.notifications.api.model.VerificationState;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.endpoint.Verification;

/** Endpoints as the contract shows them. */
final class EndpointRepresentations {

    private EndpointRepresentations() {}

    static org.packstd.notifications.api.model.Endpoint represent(Endpoint endpoint) {
        var registration = endpoint.registration();
        var shown = new org.packstd.notifications.api.model.Endpoint(registration.id().text(),
                kind(registration.target()), registration.ordered(), state(endpoint), registration.createdAt())
                .description(registration.description())
                .contact(registration.contact());
        switch (registration.target()) {
            case Target.Webhook webhook -> {
                shown.url(webhook.url().toString()).allowedPerMinute(webhook.perMinute());
                if (webhook.keys().asymmetric() != null) {
                    shown.publicKey(webhook.keys().asymmetric().publicKey());
                }
            }
            case Target.Mail mail -> shown.address(mail.address()).zone(mail.zone().getId())
                    .language(Language.fromValue(mail.language().name().toLowerCase(Locale.ROOT)));
        }
        return switch (endpoint) {
            case Endpoint.Unverified unverified -> shown.verification(represent(unverified.verification()));
            case Endpoint.Active active -> shown.failingSince(active.failingSince());
            case Endpoint.Paused _ -> shown;
            case Endpoint.Disabled disabled -> shown.disabledAt(disabled.since())
                    .disabledReason(DisabledReason.fromValue(disabled.reason().name()));
        };
    }

    /** @param secret in clear; absent for mail */
    static EndpointWithSecret withSecret(Endpoint endpoint, @Nullable String secret) {
        var shown = represent(endpoint);
        return new EndpointWithSecret(shown.getEndpointId(), shown.getKind(), shown.getOrdered(), shown.getState(),
                shown.getCreatedAt())
                .url(shown.getUrl()).address(shown.getAddress()).language(shown.getLanguage()).zone(shown.getZone())
                .description(shown.getDescription()).contact(shown.getContact()).publicKey(shown.getPublicKey())
                .allowedPerMinute(shown.getAllowedPerMinute()).verification(shown.getVerification())
                .failingSince(shown.getFailingSince()).disabledAt(shown.getDisabledAt())
                .disabledReason(shown.getDisabledReason()).secret(secret);
    }

    static String eTag(Endpoint endpoint) {
        return "\"" + endpoint.registration().version() + "\"";
    }

    private static VerificationState represent(Verification verification) {
        return new VerificationState(verification.tries()).lastAt(verification.lastAt()).nextAt(verification.nextAt())
                .failure(verification.failure());
    }

    private static EndpointKind kind(Target target) {
        return switch (target) {
            case Target.Webhook _ -> EndpointKind.WEBHOOK;
            case Target.Mail _ -> EndpointKind.MAIL;
        };
    }

    private static EndpointState state(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Unverified _ -> EndpointState.UNVERIFIED;
            case Endpoint.Active _ -> EndpointState.ACTIVE;
            case Endpoint.Paused _ -> EndpointState.PAUSED;
            case Endpoint.Disabled _ -> EndpointState.DISABLED;
        };
    }
}
