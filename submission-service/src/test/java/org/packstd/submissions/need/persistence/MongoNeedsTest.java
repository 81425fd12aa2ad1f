package org.packstd.submissions.need.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.Databases;

class MongoNeedsTest extends NeedsContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
