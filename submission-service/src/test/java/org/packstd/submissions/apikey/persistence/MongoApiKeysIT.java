package org.packstd.submissions.apikey.persistence;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Tag;
import org.packstd.submissions.Databases;
import org.testcontainers.junit.jupiter.Testcontainers;

@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class MongoApiKeysIT extends ApiKeysContract {

    @Override
    MongoDatabase database() {
        return Databases.real();
    }
}
