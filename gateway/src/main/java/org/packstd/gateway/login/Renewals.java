package org.packstd.gateway.login;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Renews tokens once. Many requests of a page find at the same time that the token ends; a provider that gives out each
 * refresh token for one use takes the second use for theft and ends the login.
 */
public interface Renewals {

    /** How long the provider may take for one renewal, with whatever must be asked before. */
    Duration LONGEST = Duration.ofSeconds(7);

    /**
     * What came of it, for whoever asks within a minute with the same refresh token.
     *
     * @param asking asks the provider; run at most once while it does not fail
     */
    Mono<Renewal> once(String refreshToken, Mono<Renewal> asking);
}
