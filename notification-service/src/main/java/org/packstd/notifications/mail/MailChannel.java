package org.packstd.notifications.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Channel;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.digest.Digest;
import org.packstd.notifications.digest.DigestId;
import org.packstd.notifications.digest.Digests;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.Subscriptions;

/**
 * Events by mail. What a mail server answers reads like the answer of a receiver: 250 is taken, anything else is tried again
 * by the schedule of all deliveries.
 */
public final class MailChannel implements Channel {

    /** Events in one letter; the others are counted. */
    private static final int MOST_TOLD = 50;

    private final Letters letters;
    private final Subscriptions subscriptions;
    private final Digests digests;
    private final Events events;
    private final Optional<Post> post;

    /** @param post empty where no mail server is set */
    public MailChannel(Letters letters, Subscriptions subscriptions, Digests digests, Events events,
            Optional<Post> post) {
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.digests = digests;
        this.events = events;
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
        return result(post.get().send(letter(plan, event, to)));
    }

    /** A test of an endpoint is because of no subscription. */
    private Letter letter(Plan plan, CloudEvent event, Target.Mail to) {
        if (event.type() == EventType.ENDPOINT_TEST) {
            return letters.test(event, plan.endpoint(), to, plan.id().text());
        }
        var subscription = subscriptions.find(plan.subscription())
                .orElseThrow(() -> new Ended("subscription " + plan.subscription()));
        return DigestId.isOne(plan.id())
                ? digest(plan, event, subscription, to)
                : letters.of(event, subscription, to, plan.id().text());
    }

    /** What is forgotten by now is not told of; the event of the delivery is the last one, and still there. */
    private Letter digest(Plan plan, CloudEvent last, Subscription subscription, Target.Mail to) {
        var digest = digests.find(plan.id());
        var ids = digest.map(Digest::events).orElse(List.of());
        var kept = events.findAll(ids.subList(0, Math.min(MOST_TOLD, ids.size()))).stream()
                .sorted(Comparator.comparing(event -> ids.indexOf(event.id()))).toList();
        var more = ids.size() - Math.min(MOST_TOLD, ids.size()) + digest.map(Digest::more).orElse(0);
        return letters.digest(kept.isEmpty() ? List.of(last) : kept, more, subscription, to, plan.id().text());
    }

    private static Result result(Post.Outcome outcome) {
        return switch (outcome) {
            case Post.Outcome.Answered answer -> new Result.Answered(answer.code(), Optional.empty());
            case Post.Outcome.Unanswered none -> new Result.Unanswered(none.reason());
        };
    }
}
