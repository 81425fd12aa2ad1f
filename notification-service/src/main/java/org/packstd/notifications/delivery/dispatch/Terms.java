package org.packstd.notifications.delivery.dispatch;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;

/**
 * On what terms an endpoint takes messages.
 *
 * @param host      the machine behind it, which may have other endpoints too
 * @param ordered   one at a time, and a later one never before an earlier one
 * @param perMinute how many it wants at most, if it said so
 */
record Terms(String host, boolean ordered, @Nullable Integer perMinute) {

    private static final int FIFTHS = 5;
    private static final int FIFTHS_OF_A_MINUTE = 60 * FIFTHS;

    static Terms of(Endpoint.Active endpoint) {
        var ordered = endpoint.registration().ordered();
        return switch (endpoint.registration().target()) {
            case Target.Webhook webhook -> new Terms(Objects.requireNonNullElse(webhook.url().getHost(), ""), ordered,
                    webhook.perMinute());
            case Target.Mail _ -> new Terms("mail", ordered, null); // all go through one server, which is ours
        };
    }

    /** Rates are counted in fifths of a second; a wish for fewer than that spreads them, one by one. */
    Duration period() {
        return perMinute == null || perMinute >= FIFTHS_OF_A_MINUTE
                ? Duration.ofSeconds(1).dividedBy(FIFTHS)
                : Duration.ofMinutes(1).dividedBy(perMinute);
    }

    int perPeriod(int perSecond) {
        return Math.max(1, perMinute == null ? perSecond / FIFTHS : perMinute / FIFTHS_OF_A_MINUTE);
    }
}
