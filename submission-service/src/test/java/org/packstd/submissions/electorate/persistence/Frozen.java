package org.packstd.submissions.electorate.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.electorate.Represented;

/** Frozen electorates for the tests of other packages. */
public final class Frozen {

    private Frozen() {}

    public static Represented in(MongoDatabase database) {
        var represented = new MongoRepresented(database.getCollection("representedAffiliates"));
        represented.createIndexes();
        return represented;
    }
}
