package org.packstd.submissions.conflict.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.conflict.Statements;

/** Statements for the tests of other packages. */
public final class KnownStatements {

    private KnownStatements() {}

    public static Statements in(MongoDatabase database) {
        var statements = new MongoStatements(database.getCollection("conflicts"));
        statements.createIndexes();
        return statements;
    }
}
