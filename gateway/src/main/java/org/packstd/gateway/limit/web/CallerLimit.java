package org.packstd.gateway.limit.web;

import org.packstd.gateway.limit.Limits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts a request for the client that sends it and for the organisation that this one acts for. */
@Component
@Order(0) // after login, which stands at -100 and knows who has a session
final class CallerLimit implements WebFilter {

    private final Limits limits;
    private final Callers callers;

    CallerLimit(Limits limits, Callers callers) {
        this.limits = limits;
        this.callers = callers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!Charge.concerns(exchange) || Callers.isNobody(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return callers.of(exchange)
                .flatMapMany(caller -> Flux.fromIterable(caller.shares()))
                .concatMap(limits::take)
                .doOnNext(standing -> Charge.tell(exchange, standing))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
