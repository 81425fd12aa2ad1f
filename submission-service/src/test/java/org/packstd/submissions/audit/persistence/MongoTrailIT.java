package org.packstd.submissions.audit.persistence;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Tag;
import org.packstd.submissions.Databases;
import org.testcontainers.junit.jupiter.Testcontainers;

@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class MongoTrailIT extends TrailContract {

    @Override
    MongoDatabase database() {
        return Databases.real();
    }
}
