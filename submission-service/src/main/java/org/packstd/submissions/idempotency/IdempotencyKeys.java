package org.packstd.submissions.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keys that callers chose for their creating requests, kept for 30 days. */
public final class IdempotencyKeys implements Indexed {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String ORGANISATION = "organisation";

    private final MongoCollection<Document> keys;
    private final JsonMapper json;
    private final Clock clock;

    public IdempotencyKeys(MongoCollection<Document> keys, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.json = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        keys.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /**
     * The identifier of the resource that this request makes: {@code fresh} at the first time, the one of then afterwards.
     *
     * @param caller    keys of different persons do not meet; one who acts for another organisation asks for something else
     * @param operation the operation, such as {@code createSubmission}
     * @param request   the body as read
     * @throws Problem if the key came with another body, or for another organisation, before
     */
    public String reserve(Caller caller, String operation, String key, Object request, Supplier<String> fresh) {
        var hash = DigestUtils.sha256Hex(json.writeValueAsString(request));
        var id = String.join("|", caller.subject(), operation, key);
        var reserved = first(new Document("_id", id).append("hash", hash).append(ORGANISATION, organisation(caller))
                .append("resource", fresh.get()).append("expiresAt", Date.from(clock.instant().plus(KEPT))));
        if (!hash.equals(reserved.getString("hash"))) {
            throw reused(key, "another body");
        }
        var before = reserved.getString(ORGANISATION); // not noted by earlier releases
        if (before != null && !before.equals(organisation(caller))) {
            throw reused(key, "another organisation");
        }
        return reserved.getString("resource");
    }

    private static String organisation(Caller caller) {
        return caller.organisation() == null ? "" : caller.organisation();
    }

    private static Problem reused(String key, String what) {
        return Problem.of(ProblemType.KEY_REUSED, Offence.of("Idempotency-Key", "idempotency", key,
                "a key of its own for each request; this one came with %s before".formatted(what)));
    }

    /**
     * Returns what is on record under this {@code _id}: the given document, or the one that was first. The index that removes
     * what has expired does so now and then, also between our steps; until it does, we replace.
     */
    private Document first(Document reservation) {
        var now = Date.from(clock.instant());
        while (true) {
            if (Once.insert(keys, reservation)) {
                return reservation;
            }
            var taken = keys.find(eq(reservation.getString("_id"))).first();
            if (taken != null && taken.getDate("expiresAt").after(now)) {
                return taken;
            }
            if (taken != null && keys.replaceOne(and(eq("_id", taken.getString("_id")),
                    eq("expiresAt", taken.getDate("expiresAt"))), reservation).getMatchedCount() == 1) {
                return reservation;
            }
        }
    }
}
