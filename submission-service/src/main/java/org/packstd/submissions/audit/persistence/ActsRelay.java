package org.packstd.submissions.audit.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.outbox.Relay;

/**
 * Moves acts from the documents that they changed into the trail of their case. An act leaves its document only after it is in
 * the trail; so whoever stops anywhere, and however many do this at once, each act gets there once. The acts of a document
 * keep their order, and the document that waits longest comes first.
 */
final class ActsRelay implements Relay, Indexed {

    /** Documents per round and collection; bounds memory and the time a round takes. */
    private static final int BATCH = 200;
    private static final Date EPOCH = new Date(0);

    private final List<MongoCollection<Document>> audited;
    private final MongoTrail trail;

    ActsRelay(List<MongoCollection<Document>> audited, MongoTrail trail) {
        this.audited = List.copyOf(audited);
        this.trail = trail;
    }

    @Override
    public void createIndexes() {
        audited.forEach(collection -> collection.createIndex(Indexes.ascending(PendingActs.SINCE),
                new IndexOptions().sparse(true)));
    }

    @Override
    public boolean relay() {
        var worked = false;
        for (var collection : audited) {
            var waiting = collection.find(gt(PendingActs.SINCE, EPOCH)).sort(Sorts.ascending(PendingActs.SINCE))
                    .projection(include(PendingActs.ACTS)).limit(BATCH).map(Seen::of).into(new ArrayList<>());
            if (!waiting.isEmpty()) {
                trail.add(waiting.stream().flatMap(seen -> seen.acts().stream()).toList());
                takeAway(collection, waiting);
                worked = true;
            }
        }
        return worked;
    }

    /** From documents that still have those acts that we saw and no others, in one write; from others those that we saw. */
    private static void takeAway(MongoCollection<Document> collection, List<Seen> waiting) {
        var emptied = collection.bulkWrite(waiting.stream().map(Seen::emptied).toList(),
                new BulkWriteOptions().ordered(false));
        if (emptied.getMatchedCount() < waiting.size()) {
            collection.bulkWrite(waiting.stream().map(Seen::pulled).toList(), new BulkWriteOptions().ordered(false));
        }
    }

    /** A document with the acts that waited in it when it was read. */
    private record Seen(Object id, List<PendingActs.Pending> acts) {

        static Seen of(Document stored) {
            return new Seen(Objects.requireNonNull(stored.get("_id")),
                    stored.getList(PendingActs.ACTS, Document.class, List.of()).stream()
                            .map(PendingActs.Pending::of).toList());
        }

        WriteModel<Document> emptied() {
            var asSeen = acts.isEmpty()
                    ? and(eq(id), size(PendingActs.ACTS, 0))
                    : and(eq(id), size(PendingActs.ACTS, acts.size()),
                            eq(PendingActs.ACTS + "." + (acts.size() - 1) + ".id", acts.getLast().id()));
            return new UpdateOneModel<>(asSeen, combine(set(PendingActs.ACTS, List.of()), unset(PendingActs.SINCE)));
        }

        WriteModel<Document> pulled() {
            return new UpdateOneModel<>(eq(id),
                    pull(PendingActs.ACTS, in("id", acts.stream().map(PendingActs.Pending::id).toList())));
        }
    }
}
