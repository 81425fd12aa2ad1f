package org.packstd.submissions.voting;

import com.mongodb.client.MongoDatabase;

import org.packstd.submissions.Databases;

class ClosingInstantTest extends ClosingInstantContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
