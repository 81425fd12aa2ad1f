package org.packstd.notifications.mail;

import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.OwnerNotice;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.verification.ConfirmationLetter;

/** Letters that nobody subscribed to: whether one may write at all, and that something is wrong. */
public final class Notices implements ConfirmationLetter, OwnerNotice {

    private final Letters letters;
    private final Post post;

    public Notices(Letters letters, Post post) {
        this.letters = letters;
        this.post = post;
    }

    @Override
    public void ask(Endpoint.Unverified endpoint, Target.Mail to, String token) {
        send(letters.confirmation(endpoint, to, token));
    }

    @Override
    public void disabled(Endpoint.Disabled endpoint) {
        var owner = endpoint.registration().owner();
        if (owner != null) {
            send(letters.disabled(endpoint, owner));
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
