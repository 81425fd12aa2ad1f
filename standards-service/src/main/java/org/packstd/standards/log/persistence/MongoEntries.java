package org.packstd.standards.log.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.log.Entries;
import org.packstd.standards.log.Entry;
import org.springframework.stereotype.Component;

/**
 * An entry is {@code {_id: index, sequence, event, leaf}} and only ever inserted. The index is the key, so that of two
 * instances that append at once one is told that it was late. One is there before the next is tried: no gap can be left.
 */
@Component
final class MongoEntries implements Entries, Indexed {

    private static final String EVENT = "event";

    private final MongoCollection<Document> entries;

    MongoEntries(MongoDatabase database) {
        entries = database.getCollection("logEntries");
    }

    @Override
    public void createIndexes() {
        entries.createIndex(Indexes.ascending(EVENT));
    }

    @Override
    public Optional<Entry> last() {
        return Optional.ofNullable(entries.find().sort(Sorts.descending("_id")).limit(1).first())
                .map(MongoEntries::entry);
    }

    @Override
    public boolean add(Entry entry) {
        try {
            entries.insertOne(new Document("_id", entry.index()).append("sequence", entry.sequence())
                    .append(EVENT, entry.event())
                    .append("leaf", entry.leaf()));
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
    }

    @Override
    public List<Entry> from(long from, int limit) {
        return entries.find(and(gte("_id", from), lt("_id", from + limit)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoEntries::entry)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Entry> of(String event) {
        return Optional.ofNullable(entries.find(eq(EVENT, event)).limit(1).first()).map(MongoEntries::entry);
    }

    private static Entry entry(Document document) {
        return new Entry(document.getLong("_id"), document.getLong("sequence"), document.getString(EVENT),
                document.getString("leaf"));
    }
}
