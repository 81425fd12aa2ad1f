package org.packstd.submissions.organisation.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.Databases;

class MongoAffiliationsTest extends AffiliationsContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
