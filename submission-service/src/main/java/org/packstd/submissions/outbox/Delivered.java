package org.packstd.submissions.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/**
 * An outbox of which the broker has taken something.
 *
 * @param sent what it has taken
 * @param whole whether that is all that was in it
 */
record Delivered(Object aggregate, List<OutboxEntry> sent, boolean whole) {

    static Delivered of(Parcel parcel) {
        var sent = parcel.acknowledged();
        return new Delivered(parcel.aggregate(), sent, sent.size() == parcel.entries().size());
    }

    boolean isAnything() {
        return whole || !sent.isEmpty();
    }

    /**
     * Empties the outboxes that still are what we saw, all in one write. From one that has grown meanwhile, or that a relay that
     * lost its lease has got to, exactly what was sent is taken out.
     */
    static void forget(MongoCollection<Document> collection, List<Delivered> delivered) {
        var whole = delivered.stream().filter(Delivered::whole).map(Delivered::emptied).toList();
        if (write(collection, whole) < delivered.size()) {
            write(collection, delivered.stream().map(Delivered::pulled).toList());
        }
    }

    private static int write(MongoCollection<Document> collection, List<WriteModel<Document>> changes) {
        return changes.isEmpty()
                ? 0
                : collection.bulkWrite(changes, new BulkWriteOptions().ordered(false)).getMatchedCount();
    }

    private WriteModel<Document> emptied() {
        var asSeen = sent.isEmpty()
                ? and(eq("_id", aggregate), size(OutboxEntry.ENTRIES, 0))
                : and(eq("_id", aggregate), size(OutboxEntry.ENTRIES, sent.size()),
                        eq(OutboxEntry.ENTRIES + "." + (sent.size() - 1) + ".id", sent.getLast().id()));
        return new UpdateOneModel<>(asSeen, combine(set(OutboxEntry.ENTRIES, List.of()), unset(OutboxEntry.SINCE)));
    }

    private WriteModel<Document> pulled() {
        return new UpdateOneModel<>(eq("_id", aggregate),
                pull(OutboxEntry.ENTRIES, in("id", sent.stream().map(OutboxEntry::id).toList())));
    }
}
