package org.packstd.local.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.packstd.local.mongo.engine.Engine;
import org.packstd.local.mongo.journal.Journal;
import org.packstd.local.mongo.journal.Records;

/** A running server; {@link #close()} ends it. Several clients and processes may use it at once. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int SERVING_THREADS = 8;
    private static final long SECONDS_BETWEEN_EXPIRIES = 1;

    private final MongoServer server;
    private final int port;
    private final ScheduledExecutorService expiry = Executors
            .newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().name("mongo-expiry").daemon().unstarted(task));

    EmbeddedMongo(Engine engine, int port) {
        this.server = new MongoServer(engine);
        bind(port);
        this.port = server.getLocalAddress().getPort();
        expiry.scheduleWithFixedDelay(engine::expire, SECONDS_BETWEEN_EXPIRIES, SECONDS_BETWEEN_EXPIRIES,
                TimeUnit.SECONDS);
    }

    /** A server on a free port that forgets everything when closed. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(new Engine(new Records(), Journal.none(), Clock.systemUTC()), 0);
    }

    /**
     * A server that keeps its data in a directory, which it creates if need be and locks while it runs. What it has
     * acknowledged survives the death of the process, but not that of the machine.
     *
     * @param port 0..65535, 0 for any free one
     * @throws PortTaken if another process listens there
     * @throws org.packstd.local.mongo.journal.JournalBroken if the directory is in use or unreadable
     */
    public static EmbeddedMongo at(Path directory, int port) {
        return at(directory, port, false);
    }

    /**
     * As {@link #at(Path, int)}.
     *
     * @param forced whether every acknowledgement also waits for the disk, and so survives a power failure
     */
    public static EmbeddedMongo at(Path directory, int port, boolean forced) {
        var records = new Records();
        return new EmbeddedMongo(new Engine(records, Journal.in(directory, records, forced), Clock.systemUTC()), port);
    }

    private void bind(int wanted) {
        try {
            var address = new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), wanted);
            server.bind(address, 1, SERVING_THREADS);
        } catch (Exception failed) {
            expiry.shutdownNow();
            throw failed instanceof BindException ? new PortTaken(wanted) : new IllegalStateException(failed);
        }
    }

    /** What a driver needs to use the given database, such as {@code mongodb://127.0.0.1:27017/standards}. */
    public String connectionString(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        expiry.shutdownNow();
        server.shutdownNow();
    }
}
