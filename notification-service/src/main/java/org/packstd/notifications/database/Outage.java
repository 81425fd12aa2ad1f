package org.packstd.notifications.database;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

/** The database is away, slow or in an election: whatever failed because of that is worth another try, however often. */
public final class Outage {

    private Outage() {}

    /** Whether the failure, or one behind it, comes from the database and is no refusal of what was to be written. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException fault) {
                return !refusesTheDocument(fault);
            }
        }
        return false;
    }

    private static boolean refusesTheDocument(MongoException fault) {
        return fault instanceof MongoWriteException
                || fault instanceof MongoBulkWriteException bulk && !bulk.getWriteErrors().isEmpty();
    }
}
