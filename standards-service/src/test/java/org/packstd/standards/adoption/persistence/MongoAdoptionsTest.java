package org.packstd.standards.adoption.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.standards.database.Databases;

class MongoAdoptionsTest extends AdoptionsContract {

    @Override
    MongoDatabase empty() {
        return Databases.embedded();
    }
}
