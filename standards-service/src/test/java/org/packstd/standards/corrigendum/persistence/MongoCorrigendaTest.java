package org.packstd.standards.corrigendum.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.standards.database.Databases;

class MongoCorrigendaTest extends CorrigendaContract {

    @Override
    MongoDatabase empty() {
        return Databases.embedded();
    }
}
