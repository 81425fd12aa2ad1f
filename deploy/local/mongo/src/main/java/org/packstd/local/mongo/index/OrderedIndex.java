package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Any index: values in order, each with the record it leads to. The caller keeps writers apart from everyone else. */
public final class OrderedIndex extends Index<Long> {

    private final IndexDefinition definition;
    private final List<String> paths;
    private final Comparator<IndexEntry> order;
    private final NavigableSet<IndexEntry> entries;
    private final Predicate<Document> filter;
    private boolean multikey;

    public OrderedIndex(IndexDefinition definition) {
        super(definition.name(), definition.keys(), definition.sparse());
        this.definition = definition;
        this.paths = definition.keys().stream().map(IndexKey::getKey).toList();
        this.filter = predicate(definition.filter());
        this.order = IndexEntry.order(definition.keys());
        this.entries = new TreeSet<>(order);
    }

    public IndexDefinition definition() {
        return definition;
    }

    /** Whether some document has led through an array; then a range or an order means something else per document. */
    boolean isMultikey() {
        return multikey;
    }

    NavigableSet<IndexEntry> between(IndexEntry low, IndexEntry high) {
        return order.compare(low, high) > 0 ? Collections.emptyNavigableSet() : entries.subSet(low, true, high, true);
    }

    /** The record with exactly these values, for an index of one key. */
    public @Nullable Long find(@Nullable Object value) {
        var only = List.of(IndexedValues.normalized(value));
        var found = between(IndexEntry.before(only), IndexEntry.behind(only));
        return found.isEmpty() ? null : found.getFirst().record();
    }

    private boolean holds(Document document) {
        return filter.test(document);
    }

    /** Most filters ask for one field to exist, and all documents are asked whenever they are written. */
    private static Predicate<Document> predicate(@Nullable Document filter) {
        if (filter == null) {
            return _ -> true;
        }
        var only = filter.size() == 1 ? filter.entrySet().iterator().next() : null;
        if (only != null && only.getKey().indexOf('.') < 0 && !only.getKey().startsWith("$")
                && new Document("$exists", true).equals(only.getValue())) {
            return document -> document.containsKey(only.getKey());
        }
        var matcher = new DefaultQueryMatcher();
        return document -> matcher.matches(document, filter);
    }

    private static boolean hasArray(List<Object> raw) {
        for (var value : raw) {
            if (value instanceof Collection<?>) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasParts(List<Object> raw) {
        return hasArray(raw) || raw.stream().anyMatch(Document.class::isInstance);
    }

    private Set<List<Object>> valuesOf(Document document) {
        if (!holds(document)) {
            return Set.of();
        }
        var values = IndexedValues.of(document, paths);
        if (values.absent() && definition.sparse()) {
            return Set.of();
        }
        multikey |= values.multikey();
        return values.lists();
    }

    private boolean isTaken(List<Object> values) {
        return !between(IndexEntry.before(values), IndexEntry.behind(values)).isEmpty();
    }

    private void refuse(Document document, MongoCollection<Long> collection) {
        throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(IndexedValues.raw(document, paths)));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        if (!definition.unique() && !hasArray(IndexedValues.raw(document, paths))) {
            return;
        }
        var values = valuesOf(document);
        if (definition.unique() && values.stream().anyMatch(this::isTaken)) {
            refuse(document, collection);
        }
    }

    @Override
    public void add(Document document, Long record, MongoCollection<Long> collection) {
        valuesOf(document).forEach(values -> entries.add(IndexEntry.stored(values, record, definition.keys())));
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        if (!definition.unique() && !hasArray(IndexedValues.raw(after, paths)) || isAsBefore(before, after)) {
            return;
        }
        var values = valuesOf(after);
        if (definition.unique()) {
            var own = valuesOf(before);
            if (values.stream().anyMatch(list -> !own.contains(list) && isTaken(list))) {
                refuse(after, collection);
            }
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Long record, MongoCollection<Long> collection) {
        if (isAsBefore(before, after)) {
            return;
        }
        var old = valuesOf(before);
        var now = valuesOf(after);
        if (!old.equals(now)) {
            old.forEach(values -> entries.remove(new IndexEntry(values, record)));
            now.forEach(values -> entries.add(IndexEntry.stored(values, record, definition.keys())));
        }
    }

    /** Most changes leave most indexes as they are. */
    private boolean isAsBefore(Document before, Document after) {
        var held = holds(before);
        if (held != holds(after)) {
            return false;
        }
        var raw = IndexedValues.raw(before, paths);
        return !held || !hasParts(raw) && raw.equals(IndexedValues.raw(after, paths));
    }

    public void remove(Document document, Long record) {
        valuesOf(document).forEach(values -> entries.remove(new IndexEntry(values, record)));
    }

    /** Only the index of {@code _id} knows where a document is; the library asks all and takes what it gets. */
    @Override
    public @Nullable Long getPosition(Document document) {
        return definition.isOfId() ? find(document.get("_id")) : null;
    }

    @Override
    public Long remove(Document document) {
        throw new UnsupportedOperationException("records are removed by number");
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("see AccessPath");
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
