package org.packstd.standards.standard.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.standards.database.Databases;

class MongoCatalogueTest extends CatalogueContract {

    @Override
    MongoDatabase empty() {
        return Databases.embedded();
    }
}
