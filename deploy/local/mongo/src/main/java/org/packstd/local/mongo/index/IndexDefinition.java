package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code createIndexes} asked for.
 *
 * @param filter {@code partialFilterExpression}: which documents are in the index, null for all
 * @param expiry how long after the date in the first key a document is deleted, null for never
 */
public record IndexDefinition(String name, List<IndexKey> keys, boolean unique, boolean sparse,
        @Nullable Document filter, @Nullable Duration expiry) {

    private static final Document ID = new Document("_id", 1);

    public static IndexDefinition of(Document description) {
        var keys = keyOf(description).entrySet()
                .stream()
                .map(key -> new IndexKey(key.getKey(), ((Number) key.getValue()).doubleValue() > 0))
                .toList();
        var unique = Utils.isTrue(description.get("unique")) || isOfId(description);
        var expiry = description.get("expireAfterSeconds") instanceof Number seconds
                ? Duration.ofSeconds(seconds.longValue())
                : null;
        return new IndexDefinition(String.valueOf(description.get("name")), keys, unique,
                Utils.isTrue(description.get("sparse")), (Document) description.get("partialFilterExpression"), expiry);
    }

    /** Whether this is the index of {@code _id}, which every collection has. */
    public static boolean isOfId(Document description) {
        return keyOf(description).keySet().equals(ID.keySet());
    }

    private static Document keyOf(Document description) {
        return (Document) Objects.requireNonNull(description.get("key"));
    }

    public boolean isOfId() {
        return keys.size() == 1 && keys.getFirst().getKey().equals("_id");
    }

    /** Whether both would hold the same documents in the same order under the same rules. */
    public boolean sameAs(IndexDefinition other) {
        return sameKeysAs(other) && unique == other.unique && sparse == other.sparse
                && Objects.equals(filter, other.filter) && Objects.equals(expiry, other.expiry);
    }

    public boolean sameKeysAs(IndexDefinition other) {
        return keys.toString().equals(other.keys.toString());
    }
}
