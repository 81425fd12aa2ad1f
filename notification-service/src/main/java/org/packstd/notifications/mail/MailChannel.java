package org.packstd.notifications.mail;

import java.util.Optional;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.subscription.Subscriptions;

/**
 * Events by mail. What a mail server answers reads like the answer of a receiver: 250 is taken, anything else is tried again
 * by the schedule of all deliveries.
 */
public final class MailChannel implements Channel {

    private final Letters letters;
    private final Subscriptions subscriptions;
    private final Optional<Post> post;

    /** @param post empty where no mail server is set */
    public MailChannel(Letters letters, Subscriptions subscriptions, Optional<Post> post) {
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.post = post;
    }

    @Override
    public Result send(Plan plan, CloudEvent event, Endpoint.Active endpoint) {
        if (!(endpoint.registration().target() instanceof Target.Mail to)) {
            throw new IllegalArgumentException(endpoint.id() + ": no mail address");
        }
        if (post.isEmpty()) {
            return new Result.Unanswered("no mail server is set (SMTP_HOST)");
        }
        var subscription = subscriptions.find(plan.subscription());
        if (subscription.isEmpty()) {
            return new Result.Unanswered("the subscription ended"); // which drops what is still due because of it
        }
        return result(post.get().send(letters.of(event, subscription.get(), to, plan.id().text())));
    }

    private static Result result(Post.Outcome outcome) {
        return switch (outcome) {
            case Post.Outcome.Answered answer -> new Result.Answered(answer.code(), Optional.empty());
            case Post.Outcome.Unanswered none -> new Result.Unanswered(none.reason());
        };
    }
}
