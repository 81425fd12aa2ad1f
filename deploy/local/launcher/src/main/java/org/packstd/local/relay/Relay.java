package org.packstd.local.relay;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A port of the loopback address whose connections are passed on to another one, until the line is cut. It knows bytes, not
 * requests. Safe for use by several threads.
 */
public final class Relay implements AutoCloseable {
    private static final int BACKLOG = 1024;
    /** A port that was free a moment ago may be somebody's outgoing connection now. */
    private static final Duration UNTIL_FREE = Duration.ofSeconds(20);

    private final Target target;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket listener;
    private volatile @Nullable Cut cut;

    /** Where the next connection goes. */
    @FunctionalInterface
    public interface Target {

        /** @throws IOException if nobody takes it; the caller is hung up on */
        int port() throws IOException;
    }

    /** What becomes of a line that is cut. */
    public enum Cut {
        /** Connections are reset, and new ones refused. */
        REFUSED,
        /**
         * Packets vanish: what is sent is taken and nothing comes back, on connections that were open and on new ones. What
         * vanished is never told again, so such a connection stays dumb when the line is whole: as behind a firewall that has
         * forgotten it.
         */
        SWALLOWED
    }

    private Relay(Target target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
        this.port = listener.getLocalPort();
    }

    /** @param port on the loopback address; 0 for any */
    public static Relay at(int port, Target target) throws IOException {
        var relay = new Relay(target, listening(port));
        relay.accept(relay.listener);
        return relay;
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return port;
    }

    /** Until it is {@linkplain #heal healed}. */
    public void cut(Cut how) throws IOException {
        cut = how;
        switch (how) {
            case REFUSED -> {
                listener.close();
                connections.forEach(Connection::reset);
            }
            case SWALLOWED -> connections.forEach(Connection::swallow);
        }
    }

    /** New connections are passed on again. */
    public void heal() throws IOException {
        cut = null;
        if (listener.isClosed()) {
            listener = listeningAgain();
            accept(listener);
        }
    }

    private ServerSocket listeningAgain() throws IOException {
        var end = System.nanoTime() + UNTIL_FREE.toNanos();
        while (true) {
            try {
                return listening(port);
            } catch (BindException taken) {
                if (System.nanoTime() > end) {
                    throw taken;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private void accept(ServerSocket from) {
        threads.submit(() -> {
            try {
                while (true) {
                    var caller = from.accept();
                    threads.submit(() -> pass(caller));
                }
            } catch (IOException closed) {
                // nobody is let in any more
            }
        });
    }

    private Void pass(Socket caller) throws Exception {
        try (caller; var other = new Socket(InetAddress.getLoopbackAddress(), target.port())) {
            var connection = new Connection(caller, other);
            connections.add(connection); // first, so that a cut either finds it or is seen here
            try {
                switch (cut) {
                    case REFUSED -> connection.reset();
                    case SWALLOWED -> connection.swallow();
                    case null -> {
                    }
                }
                connection.pass(threads);
            } finally {
                connections.remove(connection);
            }
        }
        return null;
    }

    /** Nobody is let in any more, and whoever is in is thrown out. */
    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
