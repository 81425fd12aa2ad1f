package org.packstd.standards.standard.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.standards.database.Databases;

class MongoEffectsTest extends EffectsContract {

    @Override
    MongoDatabase empty() {
        return Databases.embedded();
    }
}
