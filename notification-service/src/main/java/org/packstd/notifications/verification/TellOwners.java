package org.packstd.notifications.verification;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Duties;
import org.packstd.notifications.endpoint.Endpoint.Disabled;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.OwnerNotice;
import org.packstd.notifications.rounds.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells owners that their endpoint was disabled: once, unless an instance dies in between. Only those are told whose address
 * was confirmed for a mail endpoint of the same organisation; the others see it in the API.
 */
public final class TellOwners implements Round {

    private static final Logger LOG = LoggerFactory.getLogger(TellOwners.class);
    /** Also the pause before the next try. */
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final int AT_A_TIME = 50;

    private final Endpoints endpoints;
    private final Duties duties;
    private final @Nullable OwnerNotice notices;
    private final Clock clock;

    /** @param notices absent where no mail is sent; then owners see it in the API only */
    public TellOwners(Endpoints endpoints, Duties duties, @Nullable OwnerNotice notices, Clock clock) {
        this.endpoints = endpoints;
        this.duties = duties;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void run() {
        for (int told = 0; notices != null && told < AT_A_TIME; told++) {
            var due = duties.claimNotice(clock.instant(), CLAIM);
            if (due.isEmpty()) {
                return;
            }
            tell(notices, due.get());
        }
    }

    private void tell(OwnerNotice by, Disabled endpoint) {
        try {
            if (wantsToKnow(endpoint)) {
                by.disabled(endpoint);
            }
            endpoints.replace(endpoint.told());
        } catch (RuntimeException notNow) {
            LOG.warn("The owner of {} is told later: {}", endpoint.id(), notNow.toString());
        }
    }

    /** Anybody can name the address of a stranger; it is asked by a letter of confirmation and by nothing else. */
    private boolean wantsToKnow(Disabled endpoint) {
        var owner = endpoint.registration().owner();
        return owner != null && endpoints.isConfirmed(endpoint.registration().organisation(), owner);
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(2);
    }
}
