package org.packstd.notifications.mail;

import java.util.Optional;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.subscription.OwnSubscriptions;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.wording.Language;

/** Lets whoever has the link of a letter end the subscription because of which it came, and nothing else. */
public final class Farewell {

    private final LinkTokens tokens;
    private final Subscriptions subscriptions;
    private final OwnSubscriptions ending;
    private final Endpoints endpoints;

    public Farewell(LinkTokens tokens, Subscriptions subscriptions, OwnSubscriptions ending, Endpoints endpoints) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.ending = ending;
        this.endpoints = endpoints;
    }

    /** What a token of ours leads to. */
    public sealed interface Leaving {

        /** @param filter a half sentence; may be empty */
        record Possible(Language language, String types, String filter, String address) implements Leaving {}

        /** The subscription ended before. */
        record Already() implements Leaving {}
    }

    /** Empty if the token is none of ours. */
    public Optional<Leaving> find(String token) {
        return tokens.read(token).map(id -> subscriptions.find(id).<Leaving>map(this::possible)
                .orElseGet(Leaving.Already::new));
    }

    private Leaving possible(Subscription subscription) {
        var mail = endpoints.find(subscription.endpoint()).map(found -> found.registration().target())
                .filter(Target.Mail.class::isInstance).map(Target.Mail.class::cast).orElse(null);
        var language = Letters.language(mail);
        return new Leaving.Possible(language, Letters.types(subscription), Letters.filter(subscription, language),
                mail == null ? "" : mail.address());
    }

    /** Ends the subscription; whoever clicks twice has ended it once. */
    public void end(String token) {
        tokens.read(token).filter(id -> subscriptions.owner(id).isPresent()).ifPresent(ending::end);
    }
}
