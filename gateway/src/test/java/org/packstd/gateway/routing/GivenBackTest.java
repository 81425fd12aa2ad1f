package org.packstd.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the library closes when a caller is gone: a connection that still has something to say, and no other. */
class GivenBackTest {

    private final MockServerWebExchange exchange = MockServerWebExchange
            .from(MockServerHttpRequest.get("/api/v1/standards"));

    @Test
    void theConnectionOfAnAnswerThatCameWholeIsForgotten() {
        relay(Flux.just(part("one"), part("two")));

        assertThat(exchange.getAttributes()).doesNotContainKey(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
    }

    @Test
    void thatOfAnAnswerWhoseEndIsStillToComeIsClosedWithItsCaller() {
        relay(Flux.concat(Flux.just(part("one")), Flux.never()));

        assertThat(exchange.getAttributes()).containsKey(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
    }

    /** As the library writes event streams and lines of JSON. */
    @Test
    void soIsThatOfAnAnswerThatWasToldPieceByPieceToItsEndAndNoOther() {
        relay(response -> response.writeAndFlushWith(Flux.just(part("one"), part("two")).map(Flux::just)));
        assertThat(exchange.getAttributes()).doesNotContainKey(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);

        relay(response -> response
                .writeAndFlushWith(Flux.concat(Flux.just(part("one")), Flux.<DataBuffer>never()).map(Flux::just)));
        assertThat(exchange.getAttributes()).containsKey(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
    }

    private void relay(Flux<DataBuffer> answer) {
        relay(response -> response.writeWith(answer));
    }

    private void relay(Function<ServerHttpResponse, Mono<Void>> write) {
        exchange.getAttributes().put(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR, "a connection");
        var caller = new GivenBack().filter(exchange, inner -> write.apply(inner.getResponse())).subscribe();
        caller.dispose();
    }

    private static DataBuffer part(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
