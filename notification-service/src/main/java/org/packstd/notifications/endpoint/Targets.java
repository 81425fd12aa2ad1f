package org.packstd.notifications.endpoint;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Target.Language;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.signing.SecretBox;
import org.packstd.notifications.signing.WebhookKeys;
import org.packstd.notifications.signing.WebhookSecret;

/** Makes targets of wishes, by the rules of addresses, and gives them keys. */
public final class Targets {

    private static final String NOT_HERE = "nothing; this is for endpoints of another kind";

    private final AddressRules rules;
    private final SecretBox secrets;

    public Targets(AddressRules rules, SecretBox secrets) {
        this.rules = rules;
        this.secrets = secrets;
    }

    /** @throws Problem with everything that is wrong */
    Target first(EndpointId id, Wish wish) {
        return switch (wish.kind()) {
            case WEBHOOK -> webhook(id, wish);
            case MAIL -> mail(wish);
        };
    }

    private Target.Webhook webhook(EndpointId id, Wish wish) {
        refuseIfGiven("/address", wish.address(), "/language", wish.language(), "/zone", wish.zone());
        var url = rules.parse(Objects.requireNonNullElse(wish.url(), ""));
        var secret = wish.secret() == null ? WebhookSecret.random() : brought(wish.secret());
        var owner = id.text();
        var asymmetric = Boolean.TRUE.equals(wish.asymmetric()) ? secrets.newKeyPair(owner) : null;
        return new Target.Webhook(url, WebhookKeys.of(secrets.seal(secret, owner), asymmetric), null);
    }

    private static Target.Mail mail(Wish wish) {
        refuseIfGiven("/url", wish.url(), "/secret", wish.secret(), "/asymmetric", wish.asymmetric());
        var address = MailAddress.parse("/address", Objects.requireNonNullElse(wish.address(), ""));
        var zone = zone(Objects.requireNonNullElse(wish.zone(), "UTC"));
        return new Target.Mail(address, Objects.requireNonNullElse(wish.language(), Language.EN), zone);
    }

    /** @throws Problem if something does not fit the target */
    Target changed(Endpoint endpoint, Wish wish) {
        return switch (endpoint.registration().target()) {
            case Target.Webhook webhook -> {
                refuseIfGiven("/language", wish.language(), "/zone", wish.zone());
                var url = wish.url() == null ? webhook.url() : rules.parse(wish.url());
                yield new Target.Webhook(url, keys(endpoint.id(), webhook.keys(), wish.asymmetric()),
                        url.equals(webhook.url()) ? webhook.perMinute() : null);
            }
            case Target.Mail mail -> {
                refuseIfGiven("/url", wish.url(), "/asymmetric", wish.asymmetric());
                yield new Target.Mail(mail.address(), Objects.requireNonNullElse(wish.language(), mail.language()),
                        wish.zone() == null ? mail.zone() : zone(wish.zone()));
            }
        };
    }

    private WebhookKeys keys(EndpointId id, WebhookKeys keys, @Nullable Boolean asymmetric) {
        if (asymmetric == null || asymmetric == (keys.asymmetric() != null)) {
            return keys;
        }
        return keys.with(asymmetric ? secrets.newKeyPair(id.text()) : null);
    }

    private static WebhookSecret brought(String text) {
        return WebhookSecret.parse(text).orElseThrow(() -> Problem.ruleViolated(List.of(Offence.of("/secret",
                "webhook-secret", null, "whsec_ and 24 to 64 random bytes in base64"))));
    }

    private static ZoneId zone(String text) {
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException unknown) {
                // said below
            }
        }
        throw Problem.ruleViolated(List.of(
                Offence.of("/zone", "time-zone", text, "a region of the IANA time zone database, as Asia/Shanghai")));
    }

    private static void refuseIfGiven(@Nullable Object... namesAndValues) {
        var offences = new ArrayList<Offence>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                offences.add(Offence.of(String.valueOf(namesAndValues[i]), "kind", value.toString(), NOT_HERE));
            }
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }
}
