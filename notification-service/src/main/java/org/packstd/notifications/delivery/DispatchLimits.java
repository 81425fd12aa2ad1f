package org.packstd.notifications.delivery;

import java.time.Duration;

/**
 * How much one instance sends at a time.
 *
 * @param slots        attempts in flight
 * @param perEndpoint  of these, to one endpoint: a hanging one holds no more
 * @param claim        after which a claimed delivery is free again; must be well above the 15 s of an attempt
 * @param pollInterval how long a delivery may be due before an idle instance looks
 */
public record DispatchLimits(int slots, int perEndpoint, Duration claim, Duration pollInterval) {

    public DispatchLimits {
        if (perEndpoint < 1 || slots < perEndpoint) {
            throw new IllegalArgumentException(
                    "slots: %d, perEndpoint: %d (expected: slots >= perEndpoint >= 1)".formatted(slots, perEndpoint));
        }
    }
}
