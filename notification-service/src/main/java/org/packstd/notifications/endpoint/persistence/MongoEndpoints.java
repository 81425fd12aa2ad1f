package org.packstd.notifications.endpoint.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.endpoint.Duties;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Every change is one write that demands the version it is based on. Of a removed endpoint nothing but {@code removedAt}
 * stays, for longer than the key of its request is kept, so that a repeated request cannot make it again.
 */
@Component
final class MongoEndpoints implements Endpoints, Duties, Indexed {

    private static final int DAYS_REMEMBERED = 31;
    /** Looked at for one claim: others may be faster with the first. */
    private static final int CANDIDATES = 8;

    private final MongoCollection<Document> endpoints;

    MongoEndpoints(MongoDatabase database) {
        this.endpoints = database.getCollection("endpoints");
    }

    @Override
    public void createIndexes() {
        endpoints.createIndex(Indexes.ascending("organisation", "_id"));
        endpoints.createIndex(Indexes.ascending("organisation", "mail.address"));
        endpoints.createIndex(Indexes.ascending("removedAt"),
                new IndexOptions().expireAfter((long) DAYS_REMEMBERED, TimeUnit.DAYS));
        endpoints.createIndex(Indexes.ascending(EndpointDocument.VERIFY_AT), new IndexOptions().sparse(true));
        endpoints.createIndex(Indexes.ascending(EndpointDocument.NOTICE_AT), new IndexOptions().sparse(true));
        endpoints.createIndex(Indexes.ascending("verification.proof"), new IndexOptions().sparse(true));
    }

    @Override
    public Endpoint add(Endpoint endpoint) {
        try {
            endpoints.insertOne(EndpointDocument.write(endpoint));
            return endpoint;
        } catch (MongoWriteException failure) {
            DuplicateKey.orThrow(failure);
            return find(endpoint.id()).orElseThrow(Problem::removedSince);
        }
    }

    @Override
    public Optional<Endpoint> find(EndpointId id) {
        return Optional.ofNullable(endpoints.find(live(id)).first()).map(EndpointDocument::read);
    }

    @Override
    public List<Endpoint> findAll(Collection<EndpointId> ids) {
        return endpoints.find(and(in("_id", ids.stream().map(EndpointId::text).toList()), exists("organisation")))
                .batchSize(Math.max(1, ids.size())).map(EndpointDocument::read).into(new ArrayList<>());
    }

    @Override
    public int count(String organisation, int atMost) {
        return Math.toIntExact(endpoints.countDocuments(eq("organisation", organisation),
                new CountOptions().limit(atMost)));
    }

    @Override
    public boolean isConfirmed(String organisation, String address) {
        return endpoints.find(and(eq("organisation", organisation), eq("mail.address", address),
                ne("state", "UNVERIFIED"))).projection(include("_id")).limit(1).first() != null;
    }

    @Override
    public Page<Endpoint> list(String organisation, @Nullable Cursor behind, int limit) {
        var own = eq("organisation", organisation);
        var filter = behind == null ? own : and(own, gt("_id", behind.keys().getFirst()));
        var read = endpoints.find(filter).sort(Sorts.ascending("_id")).limit(limit + 1).map(EndpointDocument::read)
                .into(new ArrayList<>());
        return Page.of(read, limit, endpoint -> Cursor.of(endpoint.id().text()));
    }

    @Override
    public Optional<Endpoint> replace(Endpoint next) {
        var seen = next.registration().version();
        var written = EndpointDocument.write(next).append("version", seen + 1);
        written.remove("_id");
        var changes = new ArrayList<Bson>();
        written.forEach((field, value) -> changes.add(set(field, value)));
        EndpointDocument.FIELDS.stream().filter(field -> !written.containsKey(field))
                .forEach(field -> changes.add(unset(field)));
        var version = seen == 1 ? eqOrMissing(seen) : eq("version", seen);
        return Optional.ofNullable(endpoints.findOneAndUpdate(and(live(next.id()), version), combine(changes),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))).map(EndpointDocument::read);
    }

    /** Those from the time before endpoints could be changed have none. */
    private static Bson eqOrMissing(long version) {
        return in("version", Arrays.asList(version, null));
    }

    @Override
    public void remove(EndpointId id, Instant now) {
        var changes = new ArrayList<Bson>();
        changes.add(set("removedAt", Date.from(now)));
        EndpointDocument.FIELDS.forEach(field -> changes.add(unset(field)));
        endpoints.updateOne(live(id), combine(changes));
    }

    @Override
    public Optional<Endpoint.Unverified> claimVerification(Instant now, Duration length) {
        return claim(EndpointDocument.VERIFY_AT, now, length).filter(Endpoint.Unverified.class::isInstance)
                .map(Endpoint.Unverified.class::cast);
    }

    @Override
    public Optional<Endpoint.Unverified> claimVerification(EndpointId id, Instant now, Duration length) {
        var seen = endpoints.find(and(eq(id.text()), lte(EndpointDocument.VERIFY_AT, Date.from(now)))).first();
        return Optional.ofNullable(seen).flatMap(found -> claim(EndpointDocument.VERIFY_AT, found, now.plus(length)))
                .filter(Endpoint.Unverified.class::isInstance).map(Endpoint.Unverified.class::cast);
    }

    @Override
    public Optional<Endpoint.Disabled> claimNotice(Instant now, Duration length) {
        return claim(EndpointDocument.NOTICE_AT, now, length).filter(Endpoint.Disabled.class::isInstance)
                .map(Endpoint.Disabled.class::cast);
    }

    private Optional<Endpoint> claim(String field, Instant now, Duration length) {
        var due = endpoints.find(lte(field, Date.from(now))).sort(Sorts.ascending(field)).limit(CANDIDATES)
                .into(new ArrayList<>());
        return due.stream().flatMap(seen -> claim(field, seen, now.plus(length)).stream()).findFirst();
    }

    /** By {@code _id}, so that a sharded database asks one shard; empty if another instance was faster. */
    private Optional<Endpoint> claim(String field, Document seen, Instant until) {
        return Optional.ofNullable(endpoints.findOneAndUpdate(
                and(eq(seen.getString("_id")), eq(field, seen.getDate(field))), set(field, Date.from(until)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))).map(EndpointDocument::read);
    }

    @Override
    public Optional<Endpoint.Unverified> findByProof(String hash) {
        return Optional.ofNullable(endpoints.find(eq("verification.proof", hash)).first())
                .map(EndpointDocument::read).filter(Endpoint.Unverified.class::isInstance)
                .map(Endpoint.Unverified.class::cast);
    }

    private static Bson live(EndpointId id) {
        return and(eq(id.text()), exists("organisation"));
    }
}
