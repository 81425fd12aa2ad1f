package org.packstd.gateway.login;

import reactor.core.publisher.Mono;

/**
 * Renews tokens once. Many requests of a page find at the same time that the token ends; a provider that gives out each
 * refresh token for one use takes the second use for theft and ends the login.
 */
public interface Renewals {

    /**
     * What came of it, for whoever asks within a minute with the same refresh token.
     *
     * @param asking asks the provider; run at most once while it does not fail
     */
    Mono<Renewal> once(String refreshToken, Mono<Renewal> asking);
}
