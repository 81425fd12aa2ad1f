package org.packstd.submissions.ballot.persistence;

import com.mongodb.client.MongoDatabase;

import org.packstd.submissions.Databases;

class MongoBallotPapersTest extends BallotPapersContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
