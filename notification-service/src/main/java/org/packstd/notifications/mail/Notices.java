package org.packstd.notifications.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EnoughLetters;
import org.packstd.notifications.endpoint.OwnerNotice;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.verification.ConfirmationLetter;

/** Letters that nobody subscribed to: whether one may write at all, and that something is wrong. */
public final class Notices implements ConfirmationLetter, OwnerNotice {

    private final Letters letters;
    private final Post post;
    private final UnaskedLetters unasked;
    private final Clock clock;

    public Notices(Letters letters, Post post, UnaskedLetters unasked, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.unasked = unasked;
        this.clock = clock;
    }

    @Override
    public void ask(Endpoint.Unverified endpoint, Target.Mail to, String token) {
        sendUnasked(letters.confirmation(endpoint, to, token));
    }

    @Override
    public void disabled(Endpoint.Disabled endpoint) {
        var owner = endpoint.registration().owner();
        if (owner != null) {
            send(letters.disabled(endpoint, owner));
        }
    }

    /** Counted before it leaves, so that a crash makes it one less and never one more. */
    private void sendUnasked(Letter letter) {
        var now = clock.instant();
        if (!unasked.take(letter.to(), now)) {
            throw new EnoughLetters(now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant());
        }
        try {
            send(letter);
        } catch (IllegalStateException notTaken) {
            unasked.giveBack(letter.to(), now);
            throw notTaken;
        }
    }

    private void send(Letter letter) {
        switch (post.send(letter)) {
            case Post.Outcome.Answered(var code) when code / 100 == 2 -> {
            } // it is on its way
            case Post.Outcome.Answered(var code) -> throw new IllegalStateException("the mail server answered " + code);
            case Post.Outcome.Unanswered(var reason) -> throw new IllegalStateException(reason);
        }
    }
}
