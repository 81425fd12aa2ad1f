package org.packstd.submissions.submission.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.Databases;

class MongoDueSubmissionsTest extends DueSubmissionsContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
