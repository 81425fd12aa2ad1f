package org.packstd.standards.log.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.log.SignedNote;
import org.packstd.standards.log.Signing;
import org.packstd.standards.log.VerifierKey;

/**
 * Ed25519 with the key of a file or, without one, with a key that the first instance to need it makes and stores: whoever
 * could write the database could then sign too, so that is for trying out. Of each key that signed, the public half is stored
 * before its first signature is: {@code {_id: verifier key, since}}.
 */
final class LogKeys implements Signing {

    /** More changes of the key are not told. */
    private static final int MOST = 50;

    private static final String CURRENT = "current";
    private static final String SINCE = "since";

    private final MongoCollection<Document> keys;
    private final String origin;
    private final @Nullable KeyPair ofFile;
    private final Clock clock;
    private volatile @Nullable Pair known;

    /** @param ofFile null for a key in the database */
    LogKeys(MongoCollection<Document> keys, String origin, @Nullable KeyPair ofFile, Clock clock) {
        this.keys = keys;
        this.origin = origin;
        this.ofFile = ofFile;
        this.clock = clock;
    }

    private record Pair(KeyPair key, VerifierKey verifier) {}

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public String sign(String text) {
        var pair = current();
        return SignedNote.sign(text, pair.key().getPrivate(), pair.verifier());
    }

    @Override
    public List<VerifierKey> verifierKeys() {
        var _ = current();
        return keys.find(gt(SINCE, new Date(0)))
                .sort(Sorts.descending(SINCE))
                .limit(MOST)
                .map(document -> VerifierKey.parse(document.getString("_id")))
                .into(new ArrayList<>());
    }

    private Pair current() {
        var before = known;
        if (before != null) {
            return before;
        }
        var key = ofFile == null ? stored() : ofFile;
        var pair = new Pair(key, VerifierKey.of(origin, key.getPublic()));
        insert(new Document("_id", pair.verifier().toString()).append(SINCE, Date.from(clock.instant())));
        known = pair;
        return pair;
    }

    private KeyPair stored() {
        var stored = keys.find(eq(CURRENT)).first();
        if (stored == null) {
            var fresh = fresh();
            insert(new Document("_id", CURRENT).append("private", new Binary(fresh.getPrivate().getEncoded()))
                    .append("public", new Binary(fresh.getPublic().getEncoded())));
            stored = Objects.requireNonNull(keys.find(eq(CURRENT)).first());
        }
        return KeyFiles.pair(stored.get("private", Binary.class).getData(),
                stored.get("public", Binary.class).getData());
    }

    private void insert(Document document) {
        try {
            keys.insertOne(document);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
        }
    }

    private static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
