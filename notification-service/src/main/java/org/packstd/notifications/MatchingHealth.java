package org.packstd.notifications;

import org.packstd.notifications.matching.FollowSubscriptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part of readiness as {@code matching}: whether all subscriptions that there were at the start are known here. */
@Component("matchingHealthIndicator")
final class MatchingHealth extends AbstractHealthIndicator {

    private final FollowSubscriptions matches;

    MatchingHealth(FollowSubscriptions matches) {
        this.matches = matches;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (matches.isComplete()) {
            health.up();
        } else {
            health.outOfService();
        }
    }
}
