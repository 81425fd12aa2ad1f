package org.packstd.local.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;

/** A running server; {@link #close()} ends it. Several clients and processes may use it at once. */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(int port) {
        this.server = new MongoServer(new OneAtATime());
        server.bind(new InetSocketAddress("127.0.0.1", port));
        this.port = server.getLocalAddress().getPort();
    }

    /** A server on a free port that forgets everything when closed. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(0);
    }

    /**
     * A server that keeps its data in a directory, which it creates if need be and locks while it runs.
     *
     * @param port 0..65535, 0 for any free one
     */
    public static EmbeddedMongo at(Path directory, int port) {
        return new EmbeddedMongo(port);
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
        server.shutdownNow();
    }

    /** One command at a time, and answers that share nothing with what is stored. */
    private static final class OneAtATime extends MemoryBackend {

        @Override
        public synchronized Document handleCommand(Channel channel, String database, String command, Document query) {
            if (command.toLowerCase(Locale.ROOT).equals("hello")) {
                return super.handleCommand(channel, database, "isMaster", query).append("isWritablePrimary", true);
            }
            return super.handleCommand(channel, database, command, query).cloneDeeply();
        }
    }
}
