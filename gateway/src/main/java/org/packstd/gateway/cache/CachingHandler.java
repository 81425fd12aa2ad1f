package org.packstd.gateway.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import org.packstd.gateway.limit.CallerAddress;
import org.packstd.gateway.limit.Limits;
import org.packstd.gateway.limit.RateLimitFields;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers from what is kept before anything else is done for a request, and keeps what goes out.
 *
 * <p>Here rather than as a filter, because the way through filters, observation and routing costs several times as much as
 * the answer. The quota of the address is charged here too; when it is used up the ordinary way says so.
 */
@Component
final class CachingHandler implements HttpHandlerDecoratorFactory {

    private static final String CACHE_STATUS = "Cache-Status";

    private final KeptAnswers answers;
    private final Limits limits;
    private final CallerAddress addresses;
    private final List<EveryAnswer> marks;
    private final Clock clock;

    CachingHandler(KeptAnswers answers, Limits limits, CallerAddress addresses, List<EveryAnswer> marks, Clock clock) {
        this.answers = answers;
        this.limits = limits;
        this.addresses = addresses;
        this.marks = List.copyOf(marks);
        this.clock = clock;
    }

    @Override
    public HttpHandler apply(HttpHandler next) {
        return (request, response) -> {
            var question = Question.of(request);
            if (question == null) {
                return next.handle(request, response);
            }
            var kept = answers.find(question);
            if (kept == null) {
                return next.handle(request, request.getMethod() == HttpMethod.GET
                        ? new Keeping(response, question)
                        : response);
            }
            return limits.take(addresses.share(request)).singleOptional().flatMap(standing -> {
                if (standing.isPresent() && !standing.get().allowed()) {
                    return next.handle(request, response);
                }
                standing.ifPresent(known -> RateLimitFields.add(response.getHeaders(), known));
                return reply(kept, request, response);
            });
        };
    }

    private Mono<Void> reply(Kept kept, ServerHttpRequest request, ServerHttpResponse response) {
        var headers = response.getHeaders();
        headers.putAll(kept.headers());
        headers.set(HttpHeaders.AGE, Long.toString(kept.ageInSeconds(clock.millis())));
        headers.set(CACHE_STATUS, "packstd;hit");
        for (var mark : marks) {
            mark.mark(request, headers);
        }
        if (kept.isAt(request.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            headers.remove(HttpHeaders.CONTENT_TYPE);
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            return response.setComplete();
        }
        response.setStatusCode(HttpStatus.OK);
        headers.setContentLength(kept.body().length);
        if (request.getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        return response.writeWith(Mono.just(response.bufferFactory().wrap(kept.body())));
    }

    /** Passes an answer on and keeps it when all of it has passed. */
    private final class Keeping extends ServerHttpResponseDecorator {

        private final Question question;

        Keeping(ServerHttpResponse response, Question question) {
            super(response);
            this.question = question;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            if (getStatusCode() != HttpStatus.OK || !answers.mayKeep(question, getHeaders())) {
                return super.writeWith(body);
            }
            var head = new HttpHeaders();
            var read = new ByteArrayOutputStream();
            // Last of all, when every filter has added what every answer of this kind carries.
            beforeCommit(() -> Mono.fromRunnable(() -> head.putAll(getHeaders())));
            return super.writeWith(Flux.from(body)
                    .doOnNext(part -> copy(part, read))
                    .doOnComplete(() -> {
                        if (read.size() <= answers.largest()) {
                            answers.keep(question, head, read.toByteArray());
                        }
                    }));
        }

        private void copy(DataBuffer part, ByteArrayOutputStream into) {
            var size = part.readableByteCount();
            if (into.size() <= answers.largest()) {
                var bytes = ByteBuffer.allocate(size);
                part.toByteBuffer(part.readPosition(), bytes, 0, size);
                into.write(bytes.array(), 0, size);
            }
        }
    }
}
