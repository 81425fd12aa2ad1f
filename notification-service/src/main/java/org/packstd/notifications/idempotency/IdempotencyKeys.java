package org.packstd.notifications.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keys that callers chose for their creating requests, kept for 30 days. */
@Component
public final class IdempotencyKeys implements Indexed {

    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoCollection<Document> keys;
    private final JsonMapper json;
    private final Clock clock;

    public IdempotencyKeys(MongoDatabase database, JsonMapper json, Clock clock) {
        this.keys = database.getCollection("idempotencyKeys");
        this.json = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        keys.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /**
     * The identifier of the resource that this request makes: {@code fresh} at the first time, the one of then afterwards.
     *
     * @param subject   the caller; keys of different callers do not meet
     * @param operation the operation, such as {@code createSubmission}
     * @param request   the body as read
     * @throws Problem if the key came with another body before
     */
    public String reserve(String subject, String operation, String key, Object request, Supplier<String> fresh) {
        var hash = DigestUtils.sha256Hex(json.writeValueAsString(request));
        var reserved = first(new Document("_id", String.join("|", subject, operation, key)).append("hash", hash)
                .append("resource", fresh.get()).append("expiresAt", Date.from(clock.instant().plus(KEPT))));
        if (!hash.equals(reserved.getString("hash"))) {
            throw Problem.of(ProblemType.KEY_REUSED, Offence.of("Idempotency-Key", "idempotency", key,
                    "a key of its own for each request; this one came with another body before"));
        }
        return reserved.getString("resource");
    }

    /**
     * Returns what is on record under this {@code _id}: the given document, or the one that was first. The index that removes
     * what has expired does so now and then, also between our steps; until it does, we replace.
     */
    private Document first(Document reservation) {
        var now = Date.from(clock.instant());
        while (true) {
            if (isInserted(reservation)) {
                return reservation;
            }
            var taken = keys.find(eq(reservation.getString("_id"))).first();
            if (taken != null && taken.getDate("expiresAt").after(now)) {
                return taken;
            }
            if (taken != null && keys.replaceOne(and(eq(taken.getString("_id")),
                    eq("expiresAt", taken.getDate("expiresAt"))), reservation).getMatchedCount() == 1) {
                return reservation;
            }
        }
    }

    private boolean isInserted(Document reservation) {
        try {
            keys.insertOne(reservation);
            return true;
        } catch (MongoWriteException failure) {
            DuplicateKey.orThrow(failure); // the request was here before, or is here twice at the same time
            return false;
        }
    }
}
