package org.packstd.notifications.delivery;

import java.time.Instant;

/**
 * A due delivery that one instance has for itself.
 *
 * @param token names the claim; those that were claimed together have the same
 * @param until when it runs out and others may claim the delivery
 */
public record Claim(Delivery.Due delivery, String token, Instant until) {

    /** What became of the delivery. */
    public record Settled(Claim claim, Delivery outcome) {}
}
