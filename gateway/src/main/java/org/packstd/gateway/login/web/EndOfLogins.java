package org.packstd.gateway.login.web;

import java.util.Optional;
import org.packstd.gateway.login.EndedLogins;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Takes the login out of a session that the provider ended, before anything asks who it is. */
@Component
@Order(-110) // before login, which stands at -100
final class EndOfLogins implements WebFilter {

    private final SessionCookie cookie;
    private final SessionContent content;
    private final EndedLogins ended;

    EndOfLogins(SessionCookie cookie, SessionContent content, EndedLogins ended) {
        this.cookie = cookie;
        this.content = content;
        this.ended = ended;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return (cookie.mayBeSomebody(exchange) ? exchange.getSession().flatMap(this::judge) : Mono.<Void>empty())
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Void> judge(WebSession session) {
        return Mono.justOrEmpty(content.login(session).flatMap(login -> Optional.ofNullable(login.provider())))
                .flatMap(ended::isOver)
                .filter(isOver -> isOver)
                .flatMap(over -> {
                    content.end(session);
                    return session.save().onErrorResume(IllegalStateException.class, loggedOut -> Mono.empty());
                });
    }
}
