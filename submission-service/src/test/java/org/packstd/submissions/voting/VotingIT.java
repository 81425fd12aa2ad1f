package org.packstd.submissions.voting;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.packstd.submissions.Databases;
import org.testcontainers.junit.jupiter.Testcontainers;

@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class VotingIT {

    @Nested
    class Casting extends CastVoteContract {

        @Override
        MongoDatabase database() {
            return Databases.real();
        }
    }

    @Nested
    class Closing extends CloseBallotContract {

        @Override
        MongoDatabase database() {
            return Databases.real();
        }
    }

    @Nested
    class Recalling extends RecallContract {

        @Override
        MongoDatabase database() {
            return Databases.real();
        }
    }
}
