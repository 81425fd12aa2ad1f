package org.packstd.gateway.edge;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.packstd.gateway.cache.EveryAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
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
 * Ends gently: for a while everything is still answered, but each answer closes its connection, so that
 * callers come back to another gateway. Only then the server stops listening and waits for what is under way. What the
 * kernel had queued for the listener by then is refused unseen; whoever is spread by readiness queues there no longer.
 *
 * <p>Whoever spreads the requests sees readiness fail from the first moment.
 */
@Component
@Order(EdgeOrder.REQUEST_ID)
final class Draining implements WebFilter, EveryAnswer, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    /** @param drain how long connections are given up one by one before the end; zero to five minutes */
    @ConfigurationProperties("gateway")
    record Settings(Duration drain) {}

    private final Duration drain;
    private volatile boolean running;
    private volatile boolean ending;

    Draining(Settings settings) {
        this.drain = settings.drain();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> mark(exchange.getRequest(), response.getHeaders())));
        return chain.filter(exchange);
    }

    @Override
    public void mark(ServerHttpRequest request, HttpHeaders answer) {
        if (ending) {
            answer.set(HttpHeaders.CONNECTION, "close");
        }
    }

    @Override
    public void start() {
        ending = false; // also after a pause
        running = true;
    }

    @Override
    public void stop(Runnable ended) {
        ending = true;
        LOG.info("Ending: connections are given up for {} ms, then nobody is let in", drain.toMillis());
        CompletableFuture.delayedExecutor(drain.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            running = false;
            ended.run();
        });
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

    /** Ends before the server does. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }
}
