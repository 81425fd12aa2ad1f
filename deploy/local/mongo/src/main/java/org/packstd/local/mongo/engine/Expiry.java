package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import org.packstd.local.mongo.index.IndexDefinition;

/** What a TTL index promises. */
final class Expiry {

    private final Clock clock;

    Expiry(Clock clock) {
        this.clock = clock;
    }

    void in(RecordDatabase database) {
        for (var description : database.descriptions(null)) {
            var index = IndexDefinition.of(description);
            var collection = database.collection(database.collectionOf(description));
            if (index.expiry() != null && collection != null) {
                var oldest = clock.instant().minus(index.expiry());
                var path = index.keys().getFirst().getKey();
                collection.deleteDocuments(new Document(path, new Document("$lt", oldest)), 0);
            }
        }
    }
}
