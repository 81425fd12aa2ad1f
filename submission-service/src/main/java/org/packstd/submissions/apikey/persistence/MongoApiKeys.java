package org.packstd.submissions.apikey.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.packstd.submissions.apikey.ApiKey;
import org.packstd.submissions.apikey.ApiKeys;
import org.packstd.submissions.apikey.KeyId;
import org.packstd.submissions.apikey.Owner;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;

/**
 * An owner has so many places, and a unique index gives each to one key, so that no number of instances makes one key too
 * many. A key that is revoked gives its place back; one that is over does so when another needs it. With at most
 * {@value org.packstd.submissions.apikey.ApiKeys#MOST} documents for each owner the collection need not be sharded, which
 * its unique indexes could not be.
 */
final class MongoApiKeys implements ApiKeys, Indexed {

    private static final Duration REMEMBERED = Duration.ofDays(31);

    private final MongoCollection<Document> keys;

    MongoApiKeys(MongoCollection<Document> keys) {
        this.keys = keys;
    }

    @Override
    public void createIndexes() {
        keys.createIndex(Indexes.ascending(KeyDocument.HASH), new IndexOptions().unique(true));
        keys.createIndex(Indexes.ascending(KeyDocument.PLACE), new IndexOptions().unique(true).sparse(true));
        keys.createIndex(Indexes.ascending(KeyDocument.FORGET_AT),
                new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public boolean add(ApiKey key, String hash, Act act) {
        var places = places(key.owner());
        keys.updateMany(
                and(in(KeyDocument.PLACE, places), lte(KeyDocument.EXPIRES_AT, Date.from(key.createdAt()))),
                unset(KeyDocument.PLACE));
        var document = KeyDocument.encode(key, hash)
                .append(KeyDocument.FORGET_AT, Date.from(key.expiresAt().plus(REMEMBERED)));
        PendingActs.insert(key.id().value(), List.of(act), document);
        while (keys.find(eq("_id", key.id().value())).first() == null) {
            var taken = keys.find(in(KeyDocument.PLACE, places)).projection(Projections.include(KeyDocument.PLACE))
                    .map(found -> found.getString(KeyDocument.PLACE)).into(new HashSet<>());
            var free = places.stream().filter(place -> !taken.contains(place)).findFirst();
            if (free.isEmpty()) {
                return false;
            }
            if (Once.insert(keys, document.append(KeyDocument.PLACE, free.get()))) {
                return true;
            }
        } // somebody was quicker: with this place, or with this key
        return false;
    }

    private static List<String> places(Owner owner) {
        return IntStream.range(0, MOST).mapToObj(place -> KeyDocument.encode(owner) + "#" + place).toList();
    }

    @Override
    public Optional<ApiKey> find(KeyId id) {
        return Optional.ofNullable(keys.find(eq("_id", id.value())).first()).map(KeyDocument::decode);
    }

    @Override
    public Optional<ApiKey> findByHash(String hash) {
        return Optional.ofNullable(keys.find(eq(KeyDocument.HASH, hash)).first()).map(KeyDocument::decode);
    }

    @Override
    public List<ApiKey> of(Owner owner) {
        var found = keys.find(in(KeyDocument.PLACE, places(owner))).limit(MOST).map(KeyDocument::decode)
                .into(new ArrayList<>());
        found.sort(Comparator.comparing((ApiKey key) -> key.id().value()).reversed());
        return List.copyOf(found);
    }

    @Override
    public boolean revoke(KeyId id, Instant at, Act act) {
        var good = and(eq("_id", id.value()), exists(KeyDocument.REVOKED_AT, false));
        return keys.updateOne(good, combine(set(KeyDocument.REVOKED_AT, Date.from(at)), unset(KeyDocument.PLACE),
                set(KeyDocument.FORGET_AT, Date.from(at.plus(REMEMBERED))),
                PendingActs.append(id.value(), List.of(act)))).getMatchedCount() == 1;
    }

    @Override
    public void used(KeyId id, Instant hour) {
        var earlier = or(exists(KeyDocument.USED_AT, false), lt(KeyDocument.USED_AT, Date.from(hour)));
        keys.updateOne(and(eq("_id", id.value()), earlier), set(KeyDocument.USED_AT, Date.from(hour)));
    }
}
