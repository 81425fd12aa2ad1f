package org.packstd.submissions.submission.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.submission.EventEncoder;
import org.packstd.submissions.submission.Submissions;

/** Stores for the tests of other packages. */
public final class Stores {

    private static final EventEncoder TYPE_ONLY = (event, entered) -> new OutboxEntry(
            entered.dossier().id() + ":" + entered.dossier().sequence(), event.wireName(),
            entered.dossier().id().value(),
            entered.dossier().updatedAt(), "some.schema.json", "{}");

    private Stores() {}

    /** A store whose events say their type and nothing else. */
    public static Submissions submissions(MongoDatabase database) {
        var store = new MongoSubmissions(database.getCollection("submissions"), TYPE_ONLY, () -> {}, () -> {});
        store.createIndexes();
        return store;
    }
}
