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

    /** Inserts those of which the {@code _id} is not taken; the others stay as they are, and are returned. */
    public static List<Document> insertAll(MongoCollection<Document> into, List<Document> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        try {
            into.insertMany(documents, new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException refused) {
            onlyTaken(refused);
            return refused.getWriteErrors().stream().map(error -> documents.get(error.getIndex())).toList();
        }
    }

    /** Inserts one after the other up to the first of which the {@code _id} is taken. Returns how many. */
    public static int insertUpToTaken(MongoCollection<Document> into, List<Document> documents) {
        if (documents.isEmpty()) {
            return 0;
        }
        try {
            into.insertMany(documents, new InsertManyOptions().ordered(true));
            return documents.size();
        } catch (MongoBulkWriteException refused) {
            onlyTaken(refused);
            return refused.getWriteErrors().getFirst().getIndex();
        }
    }

    private static void onlyTaken(MongoBulkWriteException refused) {
        var other = refused.getWriteErrors().stream()
                .anyMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY);
        if (other || refused.getWriteConcernError() != null || refused.getWriteErrors().isEmpty()) {
            throw refused;
        }
    }
}
