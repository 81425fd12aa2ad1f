package org.packstd.gateway.login;

import reactor.core.publisher.Mono;

/**
 * Logins that the provider ended, remembered for as long as a session can last. A session knows nothing of it until somebody
 * comes with it: nobody has to know which sessions a person has, and where.
 */
public interface EndedLogins {

    /** Hearing it twice changes nothing. */
    Mono<Void> end(LogoutNotice notice);

    Mono<Boolean> isOver(AtProvider login);
}
