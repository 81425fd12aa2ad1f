package org.packstd.submissions.committee.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.committee.Memberships;

/** Committees for the tests of other packages. */
public final class KnownCommittees {

    private KnownCommittees() {}

    public static Committees in(MongoDatabase database) {
        return new MongoCommittees(database.getCollection("committees"));
    }

    public static Memberships memberships(MongoDatabase database) {
        var memberships = new MongoMemberships(database.getCollection("memberships"));
        memberships.createIndexes();
        return memberships;
    }

    public static Mandates mandates(MongoDatabase database) {
        var mandates = new MongoMandates(database.getCollection("mandates"));
        mandates.createIndexes();
        return mandates;
    }
}
