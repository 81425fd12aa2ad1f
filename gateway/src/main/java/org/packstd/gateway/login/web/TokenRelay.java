package org.packstd.gateway.login.web;

import java.time.Clock;
import java.time.Duration;
import org.packstd.gateway.login.LoggedIn;
import org.packstd.gateway.login.LoginSettings;
import org.packstd.gateway.login.Renewal;
import org.packstd.gateway.login.Renewals;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Sends a request of a session on with the access token of its person, renewed when it is about to end. When the provider
 * says that the login is over, or its person logs out meanwhile, the request goes on as one of nobody: what is public is
 * still read, all else answered 401. The secret of the session is not for the services.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TokenRelay implements GlobalFilter {

    private final SessionCookie cookie;
    private final SessionContent content;
    private final Provider provider;
    private final Renewals renewals;
    private final LoginSettings settings;
    private final Clock clock;

    TokenRelay(SessionCookie cookie, SessionContent content, Provider provider, Renewals renewals,
            LoginSettings settings, Clock clock) {
        this.cookie = cookie;
        this.content = content;
        this.provider = provider;
        this.renewals = renewals;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!cookie.speaksFor(exchange)) {
            return chain.filter(exchange);
        }
        var asked = exchange.mutate()
                .request(request -> request.headers(headers -> headers.remove(SessionCsrf.HEADER))).build();
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(content.login(session)).flatMap(login -> token(session, login)))
                .map(token -> asked.mutate()
                        .request(request -> request.headers(headers -> headers.setBearerAuth(token))).build())
                .defaultIfEmpty(asked)
                .flatMap(chain::filter);
    }

    private Mono<String> token(WebSession session, LoggedIn login) {
        var tokens = login.tokens();
        if (tokens.lasts(settings.renewBefore(), clock.instant())) {
            return Mono.just(tokens.access());
        }
        var stillGood = tokens.lasts(Duration.ZERO, clock.instant());
        if (tokens.refresh() == null) {
            return stillGood ? Mono.just(tokens.access()) : end(session);
        }
        return renewals.once(tokens.refresh(), provider.renew(tokens))
                .flatMap(renewal -> switch (renewal) {
                    case Renewal.Renewed(var renewed) -> {
                        content.keep(session, login.with(renewed));
                        // at once: the old one may be good for nothing now
                        yield session.save().thenReturn(renewed.access()).onErrorResume(IllegalStateException.class,
                                loggedOut -> Mono.empty());
                    }
                    case Renewal.Ended() -> end(session);
                })
                .onErrorResume(away -> stillGood ? Mono.just(tokens.access()) : Mono.error(away));
    }

    private Mono<String> end(WebSession session) {
        content.end(session);
        return session.save().onErrorResume(IllegalStateException.class, loggedOut -> Mono.empty()).then(Mono.empty());
    }
}
