package org.packstd.notifications.delivery.dispatch;

import java.time.Duration;

/**
 * How much one instance sends at a time, and how long it holds what.
 *
 * @param slots        attempts in flight
 * @param perEndpoint  of these, to one endpoint at the beginning; up to four times as many when it keeps up, down to one
 *                     when it fails
 * @param perHost      of these, to one host
 * @param mailbox      deliveries that wait here for one endpoint
 * @param waiting      deliveries that wait here for all endpoints together
 * @param perSecond    attempts to an endpoint that has no wish of its own
 * @param claim        after which a claimed delivery is free again; more than twice the 15 s of an attempt
 * @param pollInterval how long a delivery may be free before an idle instance looks
 * @param pause        how long an endpoint that keeps failing is left alone at first; it doubles with each time
 */
public record DispatchLimits(int slots, int perEndpoint, int perHost, int mailbox, int waiting, int perSecond,
        Duration claim, Duration pollInterval, Duration pause) {

    /** An attempt takes at most 15 s, and what comes of it is recorded soon after. */
    static final Duration ATTEMPT = Duration.ofSeconds(20);

    public DispatchLimits {
        if (perEndpoint < 1 || perHost < 1 || slots < 8 || mailbox < 1 || waiting < mailbox || perSecond < 1) {
            throw new IllegalArgumentException(("slots: %d, perEndpoint: %d, perHost: %d, mailbox: %d, waiting: %d, "
                    + "perSecond: %d (expected: at least 8, 1, 1, 1, as many as mailbox, 1)")
                    .formatted(slots, perEndpoint, perHost, mailbox, waiting, perSecond));
        }
        if (claim.compareTo(ATTEMPT.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("claim: %s (expected: at least %s)".formatted(claim,
                    ATTEMPT.multipliedBy(2)));
        }
    }
}
