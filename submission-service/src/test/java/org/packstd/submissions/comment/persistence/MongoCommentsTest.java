package org.packstd.submissions.comment.persistence;

import com.mongodb.client.MongoDatabase;

import org.packstd.submissions.Databases;

class MongoCommentsTest extends CommentsContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
