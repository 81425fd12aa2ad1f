package org.packstd.gateway.limit.web;

import org.packstd.gateway.limit.CallerAddress;
import org.packstd.gateway.limit.Limits;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts a request of the API for the address that it comes from, before anything is done for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25) // after the filters that put their mark on every answer
final class AddressLimit implements WebFilter {

    private final Limits limits;
    private final CallerAddress addresses;

    AddressLimit(Limits limits, CallerAddress addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!Charge.concerns(exchange)) {
            return chain.filter(exchange);
        }
        return limits.take(addresses.share(exchange.getRequest()))
                .doOnNext(standing -> Charge.tell(exchange, standing))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
