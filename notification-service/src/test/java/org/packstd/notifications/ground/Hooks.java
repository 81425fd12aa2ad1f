package org.packstd.notifications.ground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The server of many subscribers, each at a path of its own, on one of the loopback addresses. */
public final class Hooks implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // otherwise answers wait 40 ms for an acknowledgement
    }

    private final HttpServer server;
    private final String address;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Long> firstSeen = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();

    /** @param answersAfter how long it takes before it answers, 0 for at once */
    public Hooks(String address, long answersAfterMillis) throws IOException {
        this.address = address;
        server = HttpServer.create(new InetSocketAddress(address, 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> receive(exchange, answersAfterMillis));
        server.start();
    }

    private void receive(HttpExchange exchange, long answersAfterMillis) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        if (id != null) {
            firstSeen.putIfAbsent(id, System.nanoTime());
        }
        requests.incrementAndGet();
        try {
            if (answersAfterMillis > 0 && closed.await(answersAfterMillis, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    public String url(String path) {
        return "http://" + address + ":" + server.getAddress().getPort() + "/" + path;
    }

    /** By {@code webhook-id}, when it came first, as of {@link System#nanoTime}. */
    public Map<String, Long> firstSeen() {
        return firstSeen;
    }

    /** All that came, repetitions too. */
    public long requests() {
        return requests.get();
    }

    public void forget() {
        firstSeen.clear();
        requests.set(0);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
