package org.packstd.submissions.ballot.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.ballot.OpenPapers;

/** Papers without a vote, for the tests of other packages. */
public final class OpenPaperStores {

    private OpenPaperStores() {}

    public static OpenPapers in(MongoDatabase database) {
        return new MongoOpenPapers(database.getCollection("ballotPapers"));
    }
}
