package org.packstd.submissions.ballot.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.ballot.BallotPapers;

/** Papers for the tests of other packages. */
public final class Papers {

    private Papers() {}

    public static BallotPapers in(MongoDatabase database) {
        var papers = new MongoBallotPapers(database.getCollection("ballotPapers"));
        papers.createIndexes();
        return papers;
    }
}
