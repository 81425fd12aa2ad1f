package org.packstd.standards.publication.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.standards.database.Databases;

class MongoPublicationsTest extends PublicationsContract {

    @Override
    MongoDatabase empty() {
        return Databases.embedded();
    }
}
