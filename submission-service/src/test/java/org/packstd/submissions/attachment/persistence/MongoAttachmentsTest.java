package org.packstd.submissions.attachment.persistence;

import com.mongodb.client.MongoDatabase;

import org.packstd.submissions.Databases;

class MongoAttachmentsTest extends AttachmentsContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
