package org.packstd.submissions.draining;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Ends without losing a request. Gateways keep connections and send into them until they see them closed, and a server that
 * ends closes them whether or not a request is on its way. So for a while after the signal everything is still answered, but
 * each answer closes its connection; those that are left then have lain idle for longer than a gateway uses one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConnectionDraining implements Filter, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionDraining.class);

    private final Duration drain;
    private volatile boolean running;
    private volatile boolean ending;

    /** @param drain how long connections are given up one by one before the end */
    ConnectionDraining(@Value("${packstd.drain}") Duration drain) {
        this.drain = drain;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ending) {
            ((HttpServletResponse) response).setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
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
