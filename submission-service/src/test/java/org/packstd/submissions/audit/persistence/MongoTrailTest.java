package org.packstd.submissions.audit.persistence;

import com.mongodb.client.MongoDatabase;

import org.packstd.submissions.Databases;

class MongoTrailTest extends TrailContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
