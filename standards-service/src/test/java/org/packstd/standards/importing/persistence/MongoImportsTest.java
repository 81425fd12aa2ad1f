package org.packstd.standards.importing.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.standards.database.Databases;

class MongoImportsTest extends ImportsContract {

    @Override
    MongoDatabase empty() {
        return Databases.embedded();
    }
}
