package org.packstd.notifications.digest.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.notifications.digest.Digests;

/** Gives tests what the application gets from Spring. */
public final class DigestStores {

    private DigestStores() {}

    public static Digests mongo(MongoDatabase database) {
        var repository = new MongoDigests(database, Clock.systemUTC());
        repository.createIndexes();
        return repository;
    }
}
