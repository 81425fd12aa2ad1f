package org.packstd.notifications.recovery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.recovery.Recoveries;
import org.packstd.notifications.recovery.Recovery;
import org.packstd.notifications.recovery.Recovery.Scope;
import org.packstd.notifications.recovery.Recovery.State;
import org.packstd.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/**
 * Only a running recovery has {@code freeAt}: when an instance may take it. A claim moves it ahead, so that the claim of an
 * instance that died runs out. One that is over is kept for as long as the key of its request.
 */
@Component
final class MongoRecoveries implements Recoveries, Indexed {

    private static final int DAYS_KEPT = 31;
    private static final int CANDIDATES = 8;

    private final MongoCollection<Document> recoveries;

    MongoRecoveries(MongoDatabase database) {
        this.recoveries = database.getCollection("recoveries");
    }

    @Override
    public void createIndexes() {
        recoveries.createIndex(Indexes.ascending("freeAt"), new IndexOptions().sparse(true));
        recoveries.createIndex(Indexes.ascending("endpoint", "freeAt"));
        recoveries.createIndex(Indexes.ascending("endedAt"),
                new IndexOptions().expireAfter((long) DAYS_KEPT, TimeUnit.DAYS));
    }

    @Override
    public Recovery add(Recovery recovery) {
        var document = new Document("_id", recovery.id())
                .append("endpoint", recovery.endpoint().text())
                .append("organisation", recovery.organisation())
                .append("startedAt", Date.from(recovery.startedAt()))
                .append("revived", recovery.revived())
                .append("freeAt", Date.from(recovery.startedAt()));
        switch (recovery.scope()) {
            case Scope.Since scope -> document.append("since", Date.from(scope.since()));
            case Scope.Range scope -> document.append("subscription", scope.subscription().text())
                    .append("from", scope.from()).append("to", scope.to());
        }
        try {
            recoveries.insertOne(document);
            return recovery;
        } catch (MongoWriteException failure) {
            DuplicateKey.orThrow(failure);
            return find(recovery.id()).orElse(recovery);
        }
    }

    @Override
    public Optional<Recovery> find(String id) {
        return Optional.ofNullable(recoveries.find(eq(id)).first()).map(MongoRecoveries::read);
    }

    @Override
    public boolean isRunningFor(EndpointId endpoint) {
        return recoveries.find(and(eq("endpoint", endpoint.text()), exists("freeAt"))).limit(1).first() != null;
    }

    @Override
    public Optional<Claim> claim(Instant now, Instant until) {
        var free = recoveries.find(lte("freeAt", Date.from(now))).sort(Sorts.ascending("freeAt")).limit(CANDIDATES)
                .into(new ArrayList<>());
        return free.stream().flatMap(seen -> claim(seen, until).stream()).findFirst();
    }

    /** By {@code _id}, so that a sharded database asks one shard; empty if another instance was faster. */
    private Optional<Claim> claim(Document seen, Instant until) {
        var token = UUID.randomUUID().toString();
        return Optional.ofNullable(recoveries.findOneAndUpdate(
                and(eq(seen.getString("_id")), eq("freeAt", seen.getDate("freeAt"))),
                combine(set("freeAt", Date.from(until)), set("claim", token)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(claimed -> new Claim(read(claimed), token));
    }

    @Override
    public boolean advance(Claim claim, Recovery next, Instant until) {
        var progress = combine(set("revived", next.revived()),
                next.position() == null ? unset("position") : set("position", next.position()));
        var state = switch (next.state()) {
            case State.Running _ -> set("freeAt", Date.from(until));
            case State.Done done -> combine(unset("freeAt"), unset("claim"), set("endedAt", Date.from(done.at())));
            case State.Stopped stopped -> combine(unset("freeAt"), unset("claim"),
                    set("endedAt", Date.from(stopped.at())), set("stopped", true));
        };
        return recoveries.updateOne(and(eq(next.id()), eq("claim", claim.token())), combine(progress, state))
                .getMatchedCount() == 1;
    }

    private static Recovery read(Document document) {
        var subscription = document.getString("subscription");
        var scope = subscription == null
                ? new Scope.Since(document.getDate("since").toInstant())
                : new Scope.Range(new SubscriptionId(subscription), document.getLong("from"), document.getLong("to"));
        return new Recovery(document.getString("_id"), new EndpointId(document.getString("endpoint")),
                document.getString("organisation"), scope, document.getDate("startedAt").toInstant(), state(document),
                document.getString("position"), document.getLong("revived"));
    }

    private static State state(Document document) {
        var endedAt = document.getDate("endedAt");
        if (endedAt == null) {
            return new State.Running();
        }
        return document.getBoolean("stopped", false)
                ? new State.Stopped(endedAt.toInstant())
                : new State.Done(endedAt.toInstant());
    }
}
