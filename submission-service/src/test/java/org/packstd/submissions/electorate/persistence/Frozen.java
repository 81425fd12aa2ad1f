package org.packstd.submissions.electorate.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.electorate.Voices;

/** Frozen electorates for the tests of other packages. */
public final class Frozen {

    private Frozen() {}

    public static Represented in(MongoDatabase database) {
        var represented = new MongoRepresented(database.getCollection("representedAffiliates"));
        represented.createIndexes();
        return represented;
    }

    /** Who may cast, by the mandates and frozen electorates of a database. */
    public static Voices voices(MongoDatabase database) {
        return new Voices(KnownCommittees.mandates(database), in(database));
    }
}
