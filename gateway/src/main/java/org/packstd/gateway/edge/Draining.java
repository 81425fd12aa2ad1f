package org.packstd.gateway.edge;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.cache.EveryAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Ends gently, in three steps. For a while everything is still answered, but each answer closes its connection, so that
 * callers come back to another gateway. Then nobody new is let in, while whoever came in just before is still answered and
 * whatever is under way is finished. Only then the server closes what is left. What the kernel had queued for the listener
 * when it closed is refused unseen; whoever is spread by readiness queues there no longer.
 *
 * <p>Whoever spreads the requests sees readiness fail from the first moment.
 */
@Component
@Order(EdgeOrder.REQUEST_ID)
final class Draining
        implements
            WebFilter,
            EveryAnswer,
            SmartLifecycle,
            WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    /** @param drain how long connections are given up one by one before the end; zero to five minutes */
    @ConfigurationProperties("gateway")
    record Settings(Duration drain) {}

    /** Long enough to read the first request of a connection that is already there. */
    private static final Duration LAST_ONES = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Duration drain;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Channel listener;
    private volatile boolean running;
    private volatile boolean ending;

    Draining(Settings settings) {
        this.drain = settings.drain();
    }

    /** Of this server only, not of the one for operators: it answers until the end. */
    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnBound(bound -> listener = bound.channel()));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> mark(exchange.getRequest(), response.getHeaders())));
        underWay.incrementAndGet();
        return chain.filter(exchange).doFinally(_ -> underWay.decrementAndGet());
    }

    @Override
    public void mark(ServerHttpRequest request, HttpHeaders answer) {
        if (ending) {
            answer.set(HttpHeaders.CONNECTION, "close");
        }
    }

    @Override
    public void start() {
        ending = false;
        running = true;
    }

    @Override
    public void stop(Runnable ended) {
        ending = true;
        LOG.info("Ending: connections are given up for {} ms, then nobody is let in", drain.toMillis());
        after(drain, () -> {
            letNobodyIn();
            after(drain.compareTo(LAST_ONES) < 0 ? drain : LAST_ONES, () -> onceAllIsAnswered(ended));
        });
    }

    private void letNobodyIn() {
        var open = listener;
        if (open != null) {
            open.close(); // not the connections that came in by it
        }
    }

    /** The server would not wait: it takes itself for closed since its listener is. What never ends the phase ends. */
    private void onceAllIsAnswered(Runnable ended) {
        if (underWay.get() > 0) {
            after(BETWEEN_LOOKS, () -> onceAllIsAnswered(ended));
            return;
        }
        running = false;
        ended.run();
    }

    private static void after(Duration pause, Runnable next) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS).execute(next);
    }

    @Override
    public void stop() {
        ending = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The server goes on when a context is paused, and so do its connections. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Ends before the server does. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }
}
