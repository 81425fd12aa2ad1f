package org.packstd.gateway.edge;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.packstd.gateway.problem.Refusal;
import org.packstd.gateway.problem.Refusal.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * No body larger than 2 MiB passes, or 20 MiB of a file and 5 MiB of a table of comments, whether its length is announced or
 * not; the services have the same limits.
 */
@Component
@Order(EdgeOrder.BODY_LIMIT)
final class BodyLimit implements WebFilter {

    private static final long MAX_BYTES = 2 * 1024 * 1024;
    private static final long MAX_FILE_BYTES = 20 * 1024 * 1024;
    private static final Pattern FILES = Pattern
            .compile("/api/v1/submissions/[^/]+/(comments/[^/]+/)?attachments");
    private static final long MAX_TABLE_BYTES = 5 * 1024 * 1024;
    private static final Pattern TABLES = Pattern.compile("/api/v1/submissions/[^/]+/comments:import");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        var announced = headers.getContentLength();
        if (announced <= 0 && headers.getFirst(HttpHeaders.TRANSFER_ENCODING) == null) {
            return chain.filter(exchange);
        }
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        var most = most(path);
        if (announced > most) {
            return Mono.error(tooLarge(announced + " bytes", most));
        }
        return chain.filter(exchange.mutate().request(counted(exchange.getRequest(), most)).build());
    }

    private static long most(String path) {
        if (FILES.matcher(path).matches()) {
            return MAX_FILE_BYTES;
        }
        return TABLES.matcher(path).matches() ? MAX_TABLE_BYTES : MAX_BYTES;
    }

    private static ServerHttpRequest counted(ServerHttpRequest request, long most) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                var read = new AtomicLong();
                return super.getBody().onErrorMap(BodyLimit::notSent).doOnNext(part -> {
                    if (read.addAndGet(part.readableByteCount()) > most) {
                        DataBufferUtils.release(part);
                        throw tooLarge("more than " + most + " bytes", most);
                    }
                });
            }
        };
    }

    /** Its sender went away or took too long: nothing that speaks against the service that waited for it. */
    private static Refusal notSent(Throwable failure) {
        return Refusal.of(Kind.MALFORMED, "body: did not arrive (expected: all of it, without a long pause)");
    }

    private static Refusal tooLarge(String given, long most) {
        return Refusal.of(Kind.TOO_LARGE, "body: %s (expected: at most %d bytes)".formatted(given, most));
    }
}
