package org.packstd.submissions.declaration.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.Databases;

class MongoDeclarationsTest extends DeclarationsContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
