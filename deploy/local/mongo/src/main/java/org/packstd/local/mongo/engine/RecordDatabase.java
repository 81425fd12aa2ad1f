package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.local.mongo.index.IndexDefinition;
import org.packstd.local.mongo.index.OrderedIndex;
import org.packstd.local.mongo.journal.Records;

/** The library's database with its catalogue of indexes put right, and the commands it gets wrong replaced. */
final class RecordDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private static final String INDEXES = "system.indexes";
    private static final int SAME_KEYS_OTHER_NAME = 85;
    private static final int SAME_NAME_OTHER_KEYS = 86;

    private final Records records;
    private final Writes writes = new Writes();
    private boolean isOpen;
    private final List<RecordCollection> opened = new ArrayList<>();

    RecordDatabase(String name, CursorRegistry cursors, Records records) {
        super(name, cursors);
        this.records = records;
        initializeNamespacesAndIndexes();
        opened.forEach(RecordCollection::fillIndexes);
        opened.clear();
        isOpen = true;
    }

    @Override
    public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
            Oplog oplog) {
        Commands library = (name, arguments) -> super.handleCommand(channel, name, arguments, databases, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> writes.insert(query, library);
            case "update" -> writes.update(query, library);
            case "aggregate" -> aggregate(query, databases, oplog);
            case "dropindexes" -> dropIndexes(query);
            case "listcollections" -> Answers.filtered(library.run(command, query), query);
            default -> library.run(command, query);
        };
    }

    private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
        var name = String.valueOf(query.get("aggregate"));
        var collection = (RecordCollection) resolveCollection(name, false);
        return new Pipeline(query).run(collection, this, databases, oplog, cursorRegistry);
    }

    @Nullable
    RecordCollection collection(String name) {
        return (RecordCollection) resolveCollection(name, false);
    }

    /** The descriptions of all indexes, or of those of one collection. */
    List<Document> descriptions(@Nullable String collection) {
        var catalogue = resolveCollection(INDEXES, false);
        if (catalogue == null) {
            return List.of();
        }
        var all = new ArrayList<Document>();
        catalogue.queryAll().forEach(all::add);
        return all.stream()
                .filter(each -> collection == null || getFullCollectionNamespace(collection).equals(each.get("ns")))
                .toList();
    }

    String collectionOf(Document description) {
        return String.valueOf(description.get("ns")).substring(getDatabaseName().length() + 1);
    }

    /** Creates an index, or nothing if the same one exists. */
    @Override
    protected synchronized void addIndex(Document description) {
        var name = collectionOf(description);
        var wanted = IndexDefinition.of(description);
        if (wanted.isOfId() && !"_id_".equals(wanted.name())) {
            return;
        }
        var collection = (RecordCollection) resolveOrCreateCollection(name);
        for (var existing : collection.orderedIndexes()) {
            if (isSatisfiedBy(existing.definition(), wanted)) {
                return;
            }
        }
        description.putIfAbsent("v", 2);
        collection.buildIndex(new OrderedIndex(wanted));
        getOrCreateIndexesCollection().addDocument(description);
    }

    private static boolean isSatisfiedBy(IndexDefinition existing, IndexDefinition wanted) {
        var sameName = existing.name().equals(wanted.name());
        if (existing.sameAs(wanted) && sameName) {
            return true;
        }
        if (sameName) {
            throw new MongoServerError(SAME_NAME_OTHER_KEYS, "IndexKeySpecsConflict", "index: '" + wanted.name()
                    + "' exists with other keys or options (expected: the same, or another name)");
        }
        if (existing.sameAs(wanted)) {
            throw new MongoServerError(SAME_KEYS_OTHER_NAME, "IndexOptionsConflict", "index: '" + wanted.name()
                    + "' exists as '" + existing.name() + "' (expected: one name for one index)");
        }
        return false;
    }

    private Document dropIndexes(Document query) {
        var name = String.valueOf(query.get("dropIndexes"));
        var wanted = query.get("index");
        var collection = collection(name);
        var doomed = descriptions(name).stream()
                .filter(each -> !IndexDefinition.isOfId(each))
                .filter(each -> "*".equals(wanted) || Objects.equals(each.get("name"), wanted)
                        || Objects.equals(each.get("key"), wanted)
                        || wanted instanceof List<?> names && names.contains(each.get("name")))
                .toList();
        if (doomed.isEmpty() && collection != null && !"*".equals(wanted)) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        doomed.forEach(each -> dropIndex(collection, each));
        return Answers.ok();
    }

    private void dropIndex(@Nullable RecordCollection collection, Document description) {
        if (collection != null) {
            dropIndex(collection, String.valueOf(description.get("name")));
        }
        indexes.get().removeDocument(description);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        var collection = collection(name);
        descriptions(name).forEach(each -> dropIndex(collection, each));
        super.dropCollection(name, NoopOplog.get());
    }

    /** Where an index that the catalogue knows is opened again. */
    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        var description = descriptions(collection).stream()
                .filter(each -> name.equals(each.get("name")))
                .findFirst()
                .orElseThrow();
        return new OrderedIndex(IndexDefinition.of(description));
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        return openOrCreateUniqueIndex(collection, name, keys, sparse);
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        var collection = new RecordCollection(this, name, options, cursorRegistry, records);
        if (!isOpen) {
            opened.add(collection);
        }
        return collection;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }
}
