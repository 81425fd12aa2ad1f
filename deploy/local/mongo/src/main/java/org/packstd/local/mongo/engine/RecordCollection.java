package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.local.mongo.index.OrderedIndex;
import org.packstd.local.mongo.journal.Records;

/** The library's collection, which knows operators and errors, on our records and indexes. */
final class RecordCollection extends AbstractMongoCollection<Long> {

    private final Records records;
    private final String namespace;
    private final SequencedMap<Long, byte[]> own;

    /** The library would look for all documents that match even when it changes one only. */
    private boolean oneIsEnough;

    RecordCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            Records records) {
        super(database, name, options, cursors);
        this.records = records;
        this.namespace = database.getDatabaseName() + "." + name;
        this.own = records.of(namespace);
    }

    List<OrderedIndex> orderedIndexes() {
        return getIndexes().stream().map(OrderedIndex.class::cast).toList();
    }

    /** What a query finds, in the order it asks for. */
    Stream<Document> search(Document query, @Nullable Document order, int skip, int limit) {
        return new Search(own, orderedIndexes(), this::documentMatchesQuery, query, order)
                .run(skip, limit)
                .map(Found::document);
    }

    @Override
    protected QueryResult queryDocuments(@Nullable Document query, @Nullable Document order, int skip, int limit,
            int batchSize, @Nullable Document fields) {
        var wanted = query == null ? new Document() : query;
        var search = new Search(own, orderedIndexes(), this::documentMatchesQuery, wanted, order);
        var found = search.run(skip, oneIsEnough && limit == 0 ? 1 : limit);
        UnaryOperator<List<Document>> projection = documents -> project(documents, fields);
        if (batchSize > 0) {
            return Batches.of(found.map(Found::bytes).toList(), batchSize, projection, cursorRegistry);
        }
        return new QueryResult(projection.apply(found.map(Found::document).toList()));
    }

    private List<Document> project(List<Document> documents, @Nullable Document fields) {
        return fields == null || fields.isEmpty()
                ? documents
                : matchDocumentsFromStream(documents.stream(), new Document(), null, 0, 0, 0, fields)
                        .collectDocuments();
    }

    @Override
    public Document updateDocuments(Document selector, Document update, ArrayFilters filters, boolean multi,
            boolean upsert, Oplog oplog) {
        oneIsEnough = !multi;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            oneIsEnough = false;
        }
    }

    /** Takes in an index that the catalogue knows; {@link #fillIndexes} must follow. */
    @Override
    public void addIndex(Index<Long> index) {
        getIndexes().add(index);
    }

    /** Puts every document into every index, which all must be empty. */
    void fillIndexes() {
        var indexes = getIndexes();
        if (!indexes.isEmpty()) {
            own.forEach((record, bytes) -> {
                var document = Bson.decode(bytes);
                indexes.forEach(index -> index.add(document, record, this));
            });
        }
    }

    /** Takes in a new index with all documents, or leaves everything as it was. */
    void buildIndex(OrderedIndex index) {
        try {
            own.forEach((record, bytes) -> {
                var document = Bson.decode(bytes);
                index.checkAdd(document, this);
                index.add(document, record, this);
            });
        } catch (MongoServerError refused) {
            throw new IndexBuildFailedException(refused, this);
        }
        getIndexes().add(index);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        return records.add(namespace, Bson.encode(document));
    }

    @Override
    protected void handleUpdate(Long record, Document before, Document after) {
        try {
            records.replace(namespace, record, Bson.encode(after));
        } catch (MongoServerError tooLarge) {
            getIndexes().forEach(index -> index.updateInPlace(after, before, record, this));
            throw tooLarge;
        }
    }

    @Override
    public void removeDocument(Document document) {
        var record = getIndexes().isEmpty() ? findDocumentPosition(document) : positionById(document);
        if (record != null) {
            orderedIndexes().forEach(index -> index.remove(document, record));
            removeDocument(record);
        }
    }

    private @Nullable Long positionById(Document document) {
        return getIndexes().stream()
                .map(index -> index.getPosition(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected void removeDocument(Long record) {
        records.remove(namespace, record);
    }

    @Override
    protected @Nullable Long findDocumentPosition(Document document) {
        return streamAllDocumentsWithPosition().filter(each -> each.getDocument().equals(document))
                .map(DocumentWithPosition::getPosition)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return own.entrySet()
                .stream()
                .map(each -> new DocumentWithPosition<>(Bson.decode(each.getValue()), each.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document order, int skip, int limit, int batchSize,
            Document fields) {
        return queryDocuments(query, order, skip, limit, batchSize, fields);
    }

    @Override
    protected Document getDocument(Long record) {
        return Bson.decode(Objects.requireNonNull(own.get(record)));
    }

    @Override
    public int count() {
        return own.size();
    }

    @Override
    public void drop() {
        getIndexes().clear();
        records.drop(namespace);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {}

    @Override
    protected int getDataSize() {
        return own.values().stream().mapToInt(bytes -> bytes.length).sum();
    }
}
