package org.packstd.submissions.comment.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.comment.Comments;

/** Stores for the tests of other packages. */
public final class CommentStores {

    private CommentStores() {}

    public static Comments in(MongoDatabase database) {
        var store = new MongoComments(database.getCollection("comments"));
        store.createIndexes();
        return store;
    }
}
