package org.packstd.gateway.login.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.login.ReturnPath;
import org.packstd.gateway.problem.Refusal;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Remembers in the session who is on the way to the provider, and where they will go on to. */
@Component
final class BegunLogins implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String RETURN = "return";
    private static final Duration WORTH_WAITING = Duration.ofMinutes(1);
    private static final String BACK = BegunLogins.class.getName();

    private final SessionContent content;
    private final Clock clock;

    BegunLogins(SessionContent content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return exchange.getSession().flatMap(session -> {
            var back = ReturnPath.of(exchange.getRequest().getQueryParams().getFirst(RETURN));
            content.begin(session, BegunLogin.of(request, back, clock.instant()));
            return Mono.defer(session::save).onErrorMap(IllegalStateException.class, full -> {
                session.getAttributes().clear(); // or it would be kept, and refused again, with the answer
                return Refusal.unavailable("more people log in than this gateway can remember", WORTH_WAITING);
            });
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> begun(session, exchange).orElse(null))
                .map(BegunLogin::request);
    }

    /** Each can be finished once. */
    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> {
            var begun = begun(session, exchange);
            begun.ifPresent(login -> {
                content.forget(session, login);
                exchange.getAttributes().put(BACK, login.back());
            });
            return begun.map(BegunLogin::request).orElse(null);
        });
    }

    private Optional<BegunLogin> begun(WebSession session, ServerWebExchange exchange) {
        var state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
        return content.begun(session).stream().filter(login -> login.state().equals(state)).findFirst();
    }

    /** Where somebody who just came back goes on to. */
    static ReturnPath back(ServerWebExchange exchange) {
        @Nullable
        String back = exchange.getAttribute(BACK);
        return ReturnPath.of(back);
    }
}
