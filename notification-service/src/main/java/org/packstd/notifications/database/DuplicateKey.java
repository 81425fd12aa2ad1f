package org.packstd.notifications.database;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;

/** The database says that such a document exists already. */
public final class DuplicateKey {

    private DuplicateKey() {}

    /** Swallows the failure if duplicates are all it tells of; an unordered bulk write has then written everything else. */
    public static void orThrow(MongoException failure) {
        var only = failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteConcernError() == null
                        && bulk.getWriteErrors().stream().allMatch(error -> isDuplicate(error.getCode()))
                : isDuplicate(failure.getCode());
        if (!only) {
            throw failure;
        }
    }

    private static boolean isDuplicate(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }
}
