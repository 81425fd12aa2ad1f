package org.packstd.submissions.submission.persistence;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Tag;
import org.packstd.submissions.Databases;
import org.testcontainers.junit.jupiter.Testcontainers;

@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class MongoDueSubmissionsIT extends DueSubmissionsContract {

    @Override
    MongoDatabase database() {
        return Databases.real();
    }
}
