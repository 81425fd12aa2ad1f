package org.packstd.notifications.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.wording.Account;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.Language;
import org.packstd.notifications.wording.Line;
import org.packstd.notifications.wording.Occurrence;
import org.packstd.notifications.wording.Texts;

/** Decides what stands in which letter; how it looks is a matter of the templates. */
public final class Letters {

    private final Accounts accounts;
    private final Function<CloudEvent, Occurrence> occurrences;
    private final LinkTokens tokens;

    public Letters(Accounts accounts, Function<CloudEvent, Occurrence> occurrences, LinkTokens tokens) {
        this.accounts = accounts;
        this.occurrences = occurrences;
        this.tokens = tokens;
    }

    /** @param identity of the delivery, the same in every attempt */
    Letter of(CloudEvent event, Subscription subscription, Target.Mail to, String identity) {
        var language = language(to);
        var account = tell(event, to);
        return new Letter(to.address(), language, account.headline(), "event",
                Map.of("account", account, "why", why(subscription, language)), identity,
                subscription.endpoint().text(), unsubscribe(subscription));
    }

    /**
     * Shows an owner that letters arrive. Nobody subscribed to it, so there is nothing to end.
     *
     * @param identity of the delivery, the same in every attempt
     */
    Letter test(CloudEvent event, EndpointId endpoint, Target.Mail to, String identity) {
        var language = language(to);
        var account = tell(event, to);
        var why = Texts.in(language).say("mail.test", Map.of("endpoint", endpoint.text()));
        return new Letter(to.address(), language, account.headline(), "event", Map.of("account", account, "why", why),
                identity, endpoint.text(), null);
    }

    /**
     * What was collected, in one letter.
     *
     * @param events oldest first, at least one
     * @param more   how many there were beside these
     */
    Letter digest(List<CloudEvent> events, int more, Subscription subscription, Target.Mail to, String identity) {
        var language = language(to);
        var texts = Texts.in(language);
        var count = events.size() + more;
        var subject = count == 1
                ? texts.say("digest.one") + ": " + tell(events.getFirst(), to).headline()
                : texts.say("digest.many", Map.of("count", Integer.toString(count)));
        return new Letter(to.address(), language, subject, "digest",
                Map.of("accounts", events.stream().map(event -> tell(event, to)).toList(), "more", more, "why",
                        why(subscription, language)),
                identity, subscription.endpoint().text(), unsubscribe(subscription));
    }

    /** Asks whether the address may be written to; the link has the token in it. */
    public Letter confirmation(Endpoint.Unverified endpoint, Target.Mail to, String token) {
        var language = language(to);
        var texts = Texts.in(language);
        var until = endpoint.verification().until();
        var asked = texts.say("confirm.asked", Map.of("organisation", endpoint.registration().organisation(), "until",
                until == null ? "" : moment(until, to.zone())));
        return new Letter(to.address(), language, texts.say("confirm.subject"), "confirm",
                Map.of("asked", asked, "link", accounts.absolute("/api/v1/mail-confirmations/" + token)),
                "confirm " + token, endpoint.id().text(), null);
    }

    /** Tells the owner that the endpoint gets nothing more, in our words alone. */
    public Letter disabled(Endpoint.Disabled endpoint, String owner) {
        var registration = endpoint.registration();
        var mail = registration.target() instanceof Target.Mail to ? to : null;
        var language = mail == null ? Language.EN : language(mail);
        var zone = mail == null ? ZoneId.of("UTC") : mail.zone();
        var texts = Texts.in(language);
        var target = target(registration.target());
        var reason = texts.say("disabled." + endpoint.reason(),
                Map.of("target", target, "since", moment(endpoint.since(), zone)));
        return new Letter(owner, language, texts.say("disabled.subject", Map.of("target", target)),
                "disabled", Map.of("reason", reason, "link", accounts.absolute("/api/v1/endpoints/" + endpoint.id())),
                "disabled " + endpoint.id() + " " + endpoint.since(), endpoint.id().text(), null);
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.Webhook webhook -> webhook.url().getHost();
            case Target.Mail mail -> mail.address();
        };
    }

    private Account tell(CloudEvent event, Target.Mail to) {
        return accounts.tell(occurrences.apply(event), language(to), to.zone());
    }

    private String unsubscribe(Subscription subscription) {
        return accounts.absolute("/api/v1/unsubscribe/" + tokens.of(subscription.id()));
    }

    private static String why(Subscription subscription, Language language) {
        return Texts.in(language).say("mail.why", Map.of("types", types(subscription), "filter",
                filter(subscription, language), "subscription", subscription.id().text()));
    }

    /** Such as {@code standard.published, standard.withdrawn}. */
    static String types(Subscription subscription) {
        return String.join(", ", subscription.interest().types().stream().map(type -> type.text()).sorted().toList());
    }

    /** A half sentence; empty where there is no filter. */
    static String filter(Subscription subscription, Language language) {
        var text = Line.of(subscription.interest().filter().text());
        return text.isEmpty() ? "" : Texts.in(language).say("mail.filter", Map.of("filter", text));
    }

    static Language language(Target.@Nullable Mail to) {
        return to == null ? Language.EN : Language.valueOf(to.language().name());
    }

    private static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm '('VV')'").format(at.atZone(zone));
    }
}
