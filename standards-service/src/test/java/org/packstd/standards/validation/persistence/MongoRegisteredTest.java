package org.packstd.standards.validation.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.standards.database.Databases;

class MongoRegisteredTest extends RegisteredContract {

    @Override
    MongoDatabase empty() {
        return Databases.embedded();
    }
}
