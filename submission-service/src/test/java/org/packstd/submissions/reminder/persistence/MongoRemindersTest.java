package org.packstd.submissions.reminder.persistence;

import com.mongodb.client.MongoDatabase;

import org.packstd.submissions.Databases;

class MongoRemindersTest extends RemindersContract {

    @Override
    MongoDatabase database() {
        return Databases.embedded();
    }
}
