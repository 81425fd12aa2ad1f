package org.packstd.submissions.comment.persistence;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Tag;
import org.packstd.submissions.Databases;
import org.testcontainers.junit.jupiter.Testcontainers;

@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class MongoCommentsIT extends CommentsContract {

    @Override
    MongoDatabase database() {
        return Databases.real();
    }
}
