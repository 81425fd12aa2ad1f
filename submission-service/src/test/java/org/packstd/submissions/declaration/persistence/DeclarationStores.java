package org.packstd.submissions.declaration.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.declaration.Attestations;
import org.packstd.submissions.declaration.Declarations;

/** Stores for the tests of other packages. */
public final class DeclarationStores {

    private DeclarationStores() {}

    public static Declarations declarations(MongoDatabase database) {
        var store = new MongoDeclarations(database.getCollection("declarations"), () -> {});
        store.createIndexes();
        return store;
    }

    public static Attestations attestations(MongoDatabase database) {
        var store = new MongoAttestations(database.getCollection("attestations"));
        store.createIndexes();
        return store;
    }
}
