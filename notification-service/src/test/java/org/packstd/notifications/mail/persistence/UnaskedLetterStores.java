package org.packstd.notifications.mail.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.notifications.mail.UnaskedLetters;

/** Gives tests what the application gets from Spring. */
public final class UnaskedLetterStores {

    private UnaskedLetterStores() {}

    public static UnaskedLetters mongo(MongoDatabase database, Clock clock) {
        return repository(database, clock);
    }

    static MongoUnaskedLetters repository(MongoDatabase database, Clock clock) {
        var repository = new MongoUnaskedLetters(database, clock);
        repository.createIndexes();
        return repository;
    }
}
