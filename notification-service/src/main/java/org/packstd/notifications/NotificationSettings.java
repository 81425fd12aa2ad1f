package org.packstd.notifications;

import java.net.URI;
import java.time.Duration;
import org.packstd.notifications.delivery.dispatch.DispatchLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set beside the addresses of database, broker and issuer.
 *
 * @param secretsKey   {@code SECRETS_KEY}: 32 random bytes in base64, the key of all webhook secrets; always needed
 * @param publicUrl    {@code PUBLIC_URL}: where people reach the registry; stands before all links that leave it
 * @param webhooks     where webhooks may go
 * @param dispatch     how much one instance sends at a time
 * @param deliveries   what became of them
 */
@ConfigurationProperties("packstd")
record NotificationSettings(@DefaultValue("") String secretsKey,
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl, @DefaultValue Webhooks webhooks,
        @DefaultValue Dispatch dispatch, @DefaultValue Deliveries deliveries) {

    /** @param kept {@code DELIVERIES_KEPT}: how long one that is over stays in the log, at least a week */
    record Deliveries(@DefaultValue("120d") Duration kept) {}

    /** @param allowLocal also to plain http, loopback and private networks: for one's own machine only */
    record Webhooks(@DefaultValue("false") boolean allowLocal) {}

    /**
     * How much one instance sends at a time; {@link DispatchLimits} says what each means.
     *
     * @param waiting deliveries in memory, each about a kilobyte
     */
    record Dispatch(@DefaultValue("512") int slots, @DefaultValue("4") int perEndpoint,
            @DefaultValue("64") int perHost, @DefaultValue("64") int mailbox, @DefaultValue("2000") int waiting,
            @DefaultValue("100") int perSecond, @DefaultValue("60s") Duration claim,
            @DefaultValue("200ms") Duration pollInterval, @DefaultValue("30s") Duration pause) {

        DispatchLimits limits() {
            return new DispatchLimits(slots, perEndpoint, perHost, mailbox, waiting, perSecond, claim, pollInterval,
                    pause);
        }
    }
}
