package org.packstd.notifications.mail.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.mail.UnaskedLetters;
import org.packstd.notifications.rounds.Round;
import org.springframework.stereotype.Component;

/**
 * A document for an address and a day, which knows the address by its hash only. It is gone two days later: by the database,
 * and by a round where the database expires nothing by itself.
 */
@Component
final class MongoUnaskedLetters implements UnaskedLetters, Indexed, Round {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int BATCH = 500;

    private final MongoCollection<Document> letters;
    private final Clock clock;

    MongoUnaskedLetters(MongoDatabase database, Clock clock) {
        this.letters = database.getCollection("unaskedLetters");
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        letters.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public boolean take(String address, Instant now) {
        var id = id(address, now);
        return oneMore(id) || first(id, now) || oneMore(id); // another instance may have been the first meanwhile
    }

    private boolean oneMore(String id) {
        return letters.updateOne(and(eq(id), lt("sent", MOST_A_DAY)), inc("sent", 1)).getMatchedCount() == 1;
    }

    private boolean first(String id, Instant now) {
        try {
            letters.insertOne(new Document("_id", id).append("sent", 1)
                    .append("expiresAt", Date.from(now.plus(KEPT))));
            return true;
        } catch (MongoWriteException failure) {
            DuplicateKey.orThrow(failure);
            return false;
        }
    }

    @Override
    public void giveBack(String address, Instant taken) {
        letters.updateOne(and(eq(id(address, taken)), gt("sent", 0)), inc("sent", -1));
    }

    private static String id(String address, Instant time) {
        return DigestUtils.sha256Hex(address.toLowerCase(Locale.ROOT)) + ":"
                + time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public void run() {
        var over = letters.find(lte("expiresAt", Date.from(clock.instant()))).sort(Sorts.ascending("expiresAt"))
                .projection(include("_id")).limit(BATCH).map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        if (!over.isEmpty()) {
            letters.deleteMany(in("_id", over));
        }
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }
}
