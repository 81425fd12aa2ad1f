package org.packstd.gateway.login.web;

import org.packstd.gateway.login.EndedLogins;
import org.packstd.gateway.problem.Offence;
import org.packstd.gateway.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where the provider says that a login is over, wherever it ended (OpenID Connect Back-Channel Logout 1.0). */
@RestController
final class BackChannelLogout {

    private static final String TOKEN = "logout_token";

    private final LogoutTokens tokens;
    private final EndedLogins ended;

    BackChannelLogout(LogoutTokens tokens, EndedLogins ended) {
        this.tokens = tokens;
        this.ended = ended;
    }

    /** A form of one field. No cookie and no secret of a session comes with it: the signature is what it takes. */
    @PostMapping(path = "/logout/back-channel", consumes = "application/x-www-form-urlencoded")
    Mono<ResponseEntity<Void>> over(ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> Mono.justOrEmpty(form.getFirst(TOKEN)))
                .switchIfEmpty(Mono.error(() -> Refusal.malformed(
                        new Offence(TOKEN, "syntax", "missing", "a logout token of the identity provider"))))
                .flatMap(tokens::read)
                .flatMap(ended::end)
                .thenReturn(ResponseEntity.ok().cacheControl(CacheControl.noStore()).build());
    }
}
