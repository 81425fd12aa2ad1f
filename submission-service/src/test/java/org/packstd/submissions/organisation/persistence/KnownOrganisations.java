package org.packstd.submissions.organisation.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.organisation.Affiliations;
import org.packstd.submissions.organisation.Organisations;

/** Organisations for the tests of other packages. */
public final class KnownOrganisations {

    private KnownOrganisations() {}

    public static Organisations in(MongoDatabase database) {
        var organisations = new MongoOrganisations(database.getCollection("organisations"));
        organisations.createIndexes();
        return organisations;
    }

    public static Affiliations affiliations(MongoDatabase database) {
        var affiliations = new MongoAffiliations(database.getCollection("affiliations"));
        affiliations.createIndexes();
        return affiliations;
    }
}
