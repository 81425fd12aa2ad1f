package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.packstd.local.mongo.journal.Journal;
import org.packstd.local.mongo.journal.JournalFull;
import org.packstd.local.mongo.journal.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes commands, lets one writer or many readers in, and answers when the journal has settled. */
public final class Engine extends AbstractMongoBackend {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "create",
            "createindexes", "dropindexes", "drop", "dropdatabase");

    private static final int EXCEEDED_MEMORY_LIMIT = 146;
    private static final int OUT_OF_DISK_SPACE = 14031;

    private final Records records;
    private final Journal journal;
    private final ReentrantReadWriteLock access = new ReentrantReadWriteLock();

    /** @param records what the journal holds already; the journal is closed with this */
    public Engine(Records records, Journal journal, Clock clock) {
        super(clock);
        this.records = records;
        this.journal = journal;
        version(SpokenVersion.LIKE_5_0);
        records.namespaces().stream().map(Utils::getDatabaseNameFromFullName).distinct().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new RecordDatabase(name, getCursorRegistry(), records);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException refused) {
            return Answers.failure(refused);
        } catch (JournalFull noRoom) {
            return Answers.failure(new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", noRoom.getMessage()));
        } catch (RuntimeException unexpected) {
            LOG.warn("{}", message.getDocument(), unexpected);
            return Answers.failure(unexpected);
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document arguments) {
        Refusals.check(command, arguments);
        var name = command.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "hello", "ismaster" -> handshake(channel, database, arguments);
            case "listdatabases" -> listDatabases();
            case "find", "getmore" -> {
                var batch = arguments.get("batchSize") instanceof Number size ? size.intValue() : 0;
                if (batch <= 0) {
                    arguments.put("batchSize", name.equals("find") ? Batches.FIRST : Integer.MAX_VALUE);
                }
                yield read(() -> super.handleCommand(channel, database, command, arguments));
            }
            default -> WRITES.contains(name)
                    ? write(() -> super.handleCommand(channel, database, command, arguments))
                    : read(() -> super.handleCommand(channel, database, command, arguments));
        };
    }

    /** A read too large for the heap has changed nothing, so the server may live on without it. */
    private <T> T read(Supplier<T> command) {
        try {
            return locked(access.readLock(), command);
        } catch (OutOfMemoryError tooLarge) {
            throw new MongoServerError(EXCEEDED_MEMORY_LIMIT, "ExceededMemoryLimit",
                    "the answer does not fit into the heap of the embedded server (expected: a limit, an index, or a"
                            + " greater -Xmx)");
        }
    }

    private <T> T write(Supplier<T> command) {
        return locked(access.writeLock(), () -> {
            journal.requireRoom();
            try {
                return command.get();
            } finally {
                journal.append(records);
            }
        });
    }

    /** Readers settle too: nobody shall have seen what a crash takes back. */
    private <T> T locked(Lock lock, Supplier<T> command) {
        lock.lock();
        try {
            return command.get();
        } finally {
            lock.unlock();
            journal.settle();
        }
    }

    private Document handshake(Channel channel, String database, Document arguments) {
        return super.handleCommand(channel, database, "isMaster", arguments).append("isWritablePrimary", true)
                .append("helloOk", true)
                .append("readOnly", false);
    }

    private Document listDatabases() {
        var databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name).append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        return Answers.ok().append("databases", databases);
    }

    /** Deletes what the TTL indexes say has expired; what cannot be deleted now expires with the next call. */
    public void expire() {
        try {
            write(() -> {
                var names = List.copyOf(listDatabaseNames());
                names.forEach(name -> new Expiry(getClock()).in((RecordDatabase) resolveDatabase(name)));
                return names;
            });
        } catch (JournalFull noRoom) {
            LOG.debug("Nothing expires for the moment", noRoom);
        }
    }

    @Override
    public void close() {
        super.close();
        journal.close();
    }
}
