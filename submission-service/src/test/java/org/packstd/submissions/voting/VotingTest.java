package org.packstd.submissions.voting;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Nested;
import org.packstd.submissions.Databases;

class VotingTest {

    @Nested
    class Casting extends CastVoteContract {

        @Override
        MongoDatabase database() {
            return Databases.embedded();
        }
    }

    @Nested
    class Closing extends CloseBallotContract {

        @Override
        MongoDatabase database() {
            return Databases.embedded();
        }
    }

    @Nested
    class Recalling extends RecallContract {

        @Override
        MongoDatabase database() {
            return Databases.embedded();
        }
    }
}
