package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Any index: values in order, each with the record it leads to. The caller keeps writers apart from everyone else. */
public final class OrderedIndex extends Index<Long> {

    private final IndexDefinition definition;
    private final List<String> paths;
    private final Comparator<IndexEntry> order;
    private final NavigableSet<IndexEntry> entries;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private boolean multikey;

    public OrderedIndex(IndexDefinition definition) {
        super(definition.name(), definition.keys(), definition.sparse());
        this.definition = definition;
        this.paths = definition.keys().stream().map(IndexKey::getKey).toList();
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

    private Set<List<Object>> valuesOf(Document document) {
        if (definition.filter() != null && !matcher.matches(document, definition.filter())) {
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
        var values = valuesOf(document);
        if (definition.unique() && values.stream().anyMatch(this::isTaken)) {
            refuse(document, collection);
        }
    }

    @Override
    public void add(Document document, Long record, MongoCollection<Long> collection) {
        valuesOf(document).forEach(values -> entries.add(new IndexEntry(values, record)));
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
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
        var old = valuesOf(before);
        var now = valuesOf(after);
        if (!old.equals(now)) {
            old.forEach(values -> entries.remove(new IndexEntry(values, record)));
            now.forEach(values -> entries.add(new IndexEntry(values, record)));
        }
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
