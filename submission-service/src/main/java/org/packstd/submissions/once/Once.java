package org.packstd.submissions.once;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;

/** Inserts what is not there yet. */
public final class Once {

    private Once() {}

    /** Inserts a document. Returns false, and changes nothing, if its {@code _id} is taken. */
    public static boolean insert(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    /** Inserts those of which the {@code _id} is not taken; the others stay as they are. */
    public static void insertAll(MongoCollection<Document> into, List<Document> documents) {
        if (documents.isEmpty()) {
            return;
        }
        try {
            into.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            var other = refused.getWriteErrors().stream()
                    .anyMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY);
            if (other || refused.getWriteConcernError() != null) {
                throw refused;
            }
        }
    }
}
