package org.packstd.gateway.routing;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A connection to a service whose answer has come whole is the next one's. The library closes it when whoever asked is gone,
 * and they may be gone with their answer while the connection is being given back, by two threads: then it closed over
 * somebody else's request. So an exchange forgets its connection with the end of the answer, before anybody is told of it.
 */
@Component
final class GivenBack implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange.mutate().response(new Forgetful(exchange.getResponse(), exchange)).build());
    }

    private static final class Forgetful extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Forgetful(ServerHttpResponse response, ServerWebExchange exchange) {
            super(response);
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return super.writeWith(Flux.from(body).doOnComplete(this::forget));
        }

        /** What is told line by line, such as all documents of a registry, has an end too. */
        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(Flux.from(body).doOnComplete(this::forget));
        }

        private void forget() {
            exchange.getAttributes().remove(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
        }
    }

    /** Around the filter that closes. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }
}
