package org.packstd.gateway.edge;

import java.util.concurrent.atomic.AtomicLong;
import org.packstd.gateway.problem.Refusal;
import org.packstd.gateway.problem.Refusal.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** No body larger than 2 MiB passes, whether its length is announced or not; the services have the same limit. */
@Component
@Order(EdgeOrder.BODY_LIMIT)
final class BodyLimit implements WebFilter {

    private static final long MAX_BYTES = 2 * 1024 * 1024;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var announced = exchange.getRequest().getHeaders().getContentLength();
        if (announced > MAX_BYTES) {
            return Mono.error(tooLarge(announced + " bytes"));
        }
        return chain.filter(exchange.mutate().request(counted(exchange.getRequest())).build());
    }

    private static ServerHttpRequest counted(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var read = new AtomicLong();
                return super.getBody().doOnNext(part -> {
                    if (read.addAndGet(part.readableByteCount()) > MAX_BYTES) {
                        DataBufferUtils.release(part);
                        throw tooLarge("more than " + MAX_BYTES + " bytes");
                    }
                });
            }
        };
    }

    private static Refusal tooLarge(String given) {
        return Refusal.of(Kind.TOO_LARGE, "body: %s (expected: at most %d bytes)".formatted(given, MAX_BYTES));
    }
}
