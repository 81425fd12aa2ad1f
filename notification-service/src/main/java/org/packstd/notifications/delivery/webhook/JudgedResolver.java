package org.packstd.notifications.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.AddressRules;

/**
 * Resolves a host at each attempt and judges what it means. A name with even one address that must not be reached is
 * refused as a whole, as if it did not exist: it is either a mistake or an attack.
 */
final class JudgedResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AddressRules rules;
    private final Lookup names;
    private final ExecutorService lookups;

    /** @param lookups as many at a time as attempts may be in flight, so that a silent name server costs only its own */
    JudgedResolver(AddressRules rules, int lookups, Lookup names) {
        this.rules = rules;
        this.names = names;
        this.lookups = new ThreadPoolExecutor(0, lookups, 30, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("dns-", 0).factory());
    }

    /** What a name means at the moment. */
    @FunctionalInterface
    interface Lookup {

        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * Addresses that may be dialled, at least one.
     *
     * @throws UnknownHostException if there is none, or one that may not
     */
    List<InetAddress> resolve(String host) throws UnknownHostException {
        var literal = looksLikeAnAddress(host) ? literal(host) : null;
        var addresses = literal == null ? lookUp(host) : new InetAddress[]{literal};
        for (var address : addresses) {
            if (rules.refusal(address).isPresent()) {
                throw new UnknownHostException(host);
            }
        }
        return List.of(addresses);
    }

    private static boolean looksLikeAnAddress(String host) {
        return host.contains(":") || !host.isEmpty() && Character.isDigit(host.charAt(host.length() - 1));
    }

    /** Needs nobody to ask; absent for what only a system's resolver can read, which is judged all the same. */
    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException unusual) {
            return null;
        }
    }

    /** On a thread of its own: the system's resolver can neither be interrupted nor given a time, and pins a virtual one. */
    private InetAddress[] lookUp(String host) throws UnknownHostException {
        try {
            return lookups.submit(() -> names.resolve(host)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unknown) {
            throw new UnknownHostException(host);
        }
    }

    void close() {
        lookups.shutdownNow();
    }
}
