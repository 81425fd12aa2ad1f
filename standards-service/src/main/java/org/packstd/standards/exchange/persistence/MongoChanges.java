package org.packstd.standards.exchange.persistence;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.exchange.Change;
import org.packstd.standards.exchange.Changes;
import org.packstd.standards.outbox.Journal;
import org.packstd.standards.outbox.OutboxEntry;
import org.packstd.standards.standard.Designation;
import org.springframework.stereotype.Component;

/**
 * An entry is {@code {_id: sequence, event, type, designation, at}} and only ever inserted.
 *
 * <p>
 * Whoever appends reads the highest sequence first, then makes sure that the events are not there, then inserts them under the
 * next numbers, one after the other. If a number is taken by then, another was faster and all begins anew. So a number is given
 * only when the one before it is there and can be read: no reader sees a number without having seen all lower ones. And an event
 * is there once: if another has appended it after we looked, its number is one that we try first, or lower than one that is.
 */
@Component
final class MongoChanges implements Changes, Journal, Indexed {

    private static final String EVENT = "event";

    /** Only several relays at once, which the lease makes rare, take numbers from each other. */
    private static final int TRIES = 1000;

    private final MongoCollection<Document> changes;

    MongoChanges(MongoDatabase database) {
        changes = database.getCollection("changes");
    }

    @Override
    public void createIndexes() {
        changes.createIndex(Indexes.ascending(EVENT));
    }

    @Override
    public long last() {
        var newest = changes.find().sort(Sorts.descending("_id")).projection(Projections.include("_id")).limit(1)
                .first();
        return newest == null ? 0 : newest.getLong("_id");
    }

    @Override
    public List<Change> after(long after, int limit) {
        return changes.find(gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoChanges::change)
                .into(new ArrayList<>());
    }

    @Override
    public void record(OutboxEntry entry) {
        record(List.of(entry));
    }

    /**
     * What is about anything else than a standard is passed over. A standard of a family that only a newer instance knows is
     * none of that: whatever is passed over is missing for ever.
     */
    @Override
    public void record(List<OutboxEntry> entries) {
        var changing = entries.stream().filter(entry -> Designation.isWrittenLike(entry.subject())).toList();
        for (int i = 0; i < TRIES; i++) {
            var last = last();
            var missing = missing(changing);
            if (missing.isEmpty() || append(last, missing)) {
                return;
            }
        }
        throw new IllegalStateException(changing.getFirst().id() + ": the end of the feed never stands still");
    }

    private List<OutboxEntry> missing(List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        var there = changes.find(in(EVENT, entries.stream().map(OutboxEntry::id).toList()))
                .projection(Projections.include(EVENT))
                .map(document -> document.getString(EVENT))
                .into(new HashSet<>());
        return entries.stream().filter(entry -> !there.contains(entry.id())).toList();
    }

    /** One after the other; false at the first whose number is taken, with those before it appended. */
    private boolean append(long last, List<OutboxEntry> entries) {
        var numbered = IntStream.range(0, entries.size()).mapToObj(i -> document(last + 1 + i, entries.get(i)))
                .toList();
        try {
            changes.insertMany(numbered, new InsertManyOptions().ordered(true));
            return true;
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() == null && refused.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw refused;
        }
    }

    private static Document document(long sequence, OutboxEntry entry) {
        return new Document("_id", sequence).append(EVENT, entry.id())
                .append("type", entry.type())
                .append("designation", entry.subject())
                .append("at", Date.from(entry.time()));
    }

    private static Change change(Document document) {
        return new Change(document.getLong("_id"), document.getString(EVENT), document.getString("type"),
                document.getString("designation"), document.getDate("at").toInstant());
    }
}
