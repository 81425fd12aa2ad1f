package org.packstd.standards.adoption.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.standards.adoption.Adoptions;

/** Gives tests what the application gets from Spring. */
public final class AdoptionStores {

    private AdoptionStores() {}

    public static Adoptions mongo(MongoDatabase database) {
        var repository = new MongoAdoptions(database);
        repository.createIndexes();
        return repository;
    }
}
