package org.packstd.submissions.apikey.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.Databases;

class MongoApiKeysTest extends ApiKeysContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
