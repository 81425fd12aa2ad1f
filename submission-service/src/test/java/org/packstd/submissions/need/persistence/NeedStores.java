package org.packstd.submissions.need.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.need.Needs;

/** Needs for the tests of other packages. */
public final class NeedStores {

    private NeedStores() {}

    public static Needs needs(MongoDatabase database) {
        var store = new MongoNeeds(database);
        store.createIndexes();
        return store;
    }
}
