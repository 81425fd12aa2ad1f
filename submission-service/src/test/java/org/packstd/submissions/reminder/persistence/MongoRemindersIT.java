package org.packstd.submissions.reminder.persistence;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Tag;
import org.packstd.submissions.Databases;
import org.testcontainers.junit.jupiter.Testcontainers;

@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class MongoRemindersIT extends RemindersContract {

    @Override
    MongoDatabase database() {
        return Databases.real();
    }
}
