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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.outbox.Relay;

/**
 * Moves acts from the documents that they changed into the trail of their case. An act leaves its document only after it is in
 * the trail; so whoever stops anywhere, and however many do this at once, each act gets there once. The acts of a document
 * keep their order; those of a case that wait in several documents, such as the draft, its review and the votes, come in the
 * order of their times, too, as far as one round reads them.
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
        var waiting = audited.stream().map(ActsRelay::waiting).toList();
        var acts = waiting.stream().flatMap(Collection::stream).flatMap(Seen::timed)
                .sorted(Comparator.comparing(Timed::at)).map(Timed::act).toList();
        trail.add(acts);
        for (int i = 0; i < audited.size(); i++) {
            takeAway(audited.get(i), waiting.get(i));
        }
        return waiting.stream().anyMatch(seen -> !seen.isEmpty());
    }

    private static List<Seen> waiting(MongoCollection<Document> collection) {
        return collection.find(gt(PendingActs.SINCE, EPOCH)).sort(Sorts.ascending(PendingActs.SINCE))
                .projection(include(PendingActs.ACTS)).limit(BATCH).map(Seen::of).into(new ArrayList<>());
    }

    /** From documents that still have those acts that we saw and no others, in one write; from others those that we saw. */
    private static void takeAway(MongoCollection<Document> collection, List<Seen> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
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

        /** Not before those that came before it in the document, even if a clock was set back in between. */
        Stream<Timed> timed() {
            var timed = new ArrayList<Timed>();
            var latest = Instant.MIN;
            for (var pending : acts) {
                var at = pending.act().at();
                latest = at.isAfter(latest) ? at : latest;
                timed.add(new Timed(latest, pending));
            }
            return timed.stream();
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

    /** @param at where the act belongs among those of other documents */
    private record Timed(Instant at, PendingActs.Pending act) {}
}
