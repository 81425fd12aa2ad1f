package org.packstd.notifications.endpoint.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.SealedSecret;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * A document with {@code disabledAt} is a disabled endpoint. Of a removed one nothing but {@code removedAt} stays, for longer
 * than the key of its request is kept, so that a repeated request cannot make it again.
 */
@Component
final class MongoEndpoints implements Endpoints, Indexed {

    private static final int DAYS_REMEMBERED = 31;

    private final MongoCollection<Document> endpoints;

    MongoEndpoints(MongoDatabase database) {
        this.endpoints = database.getCollection("endpoints");
    }

    @Override
    public void createIndexes() {
        endpoints.createIndex(Indexes.ascending("organisation", "_id"));
        endpoints.createIndex(Indexes.ascending("removedAt"),
                new IndexOptions().expireAfter((long) DAYS_REMEMBERED, TimeUnit.DAYS));
    }

    @Override
    public Endpoint add(Endpoint.Active endpoint) {
        try {
            endpoints.insertOne(write(endpoint.registration()));
            return endpoint;
        } catch (MongoWriteException failure) {
            DuplicateKey.orThrow(failure);
            return find(endpoint.id()).orElseThrow(Problem::removedSince);
        }
    }

    @Override
    public Optional<Endpoint> find(EndpointId id) {
        return Optional.ofNullable(endpoints.find(live(id)).first()).map(MongoEndpoints::read);
    }

    @Override
    public Page<Endpoint> list(String organisation, @Nullable Cursor behind, int limit) {
        var own = eq("organisation", organisation);
        var filter = behind == null ? own : and(own, gt("_id", behind.keys().getFirst()));
        var read = endpoints.find(filter).sort(Sorts.ascending("_id")).limit(limit + 1).map(MongoEndpoints::read)
                .into(new ArrayList<>());
        return Page.of(read, limit, endpoint -> Cursor.of(endpoint.id().text()));
    }

    @Override
    public void disable(EndpointId id, Instant now) {
        endpoints.updateOne(and(live(id), eq("disabledAt", null)), set("disabledAt", Date.from(now)));
    }

    @Override
    public void remove(EndpointId id, Instant now) {
        endpoints.updateOne(live(id), combine(set("removedAt", Date.from(now)), unset("organisation"), unset("url"),
                unset("description"), unset("createdAt"), unset("secret"), unset("disabledAt")));
    }

    private static Bson live(EndpointId id) {
        return and(eq(id.text()), exists("organisation"));
    }

    private static Document write(Endpoint.Registration registration) {
        var document = new Document("_id", registration.id().text())
                .append("organisation", registration.organisation())
                .append("url", registration.url().toString())
                .append("createdAt", Date.from(registration.createdAt()))
                .append("secret", registration.secret().text());
        if (registration.description() != null) {
            document.append("description", registration.description());
        }
        return document;
    }

    private static Endpoint read(Document document) {
        var registration = new Endpoint.Registration(
                new EndpointId(document.getString("_id")),
                document.getString("organisation"),
                URI.create(document.getString("url")),
                document.getString("description"),
                document.getDate("createdAt").toInstant(),
                new SealedSecret(document.getString("secret")));
        var disabledAt = document.getDate("disabledAt");
        return disabledAt == null
                ? new Endpoint.Active(registration)
                : new Endpoint.Disabled(registration, disabledAt.toInstant());
    }
}
