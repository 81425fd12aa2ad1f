package org.packstd.submissions.voting;

import com.mongodb.client.MongoDatabase;

import org.packstd.submissions.Databases;

class VotingTest extends VotingContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
