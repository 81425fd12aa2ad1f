package org.packstd.notifications.event.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.packstd.local.mongo.EmbeddedMongo;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events.Selection;

/** How long the database may look back, said to the database: nobody else could end it. */
class PatienceTest {

    @Test
    void theDatabaseIsToldHowLongItMayLookBack() {
        var finds = new Finds();
        try (var server = EmbeddedMongo.inMemory();
                var client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.connectionString("patience")))
                        .addCommandListener(finds).build())) {
            EventStores.mongo(client.getDatabase("patience")).latest(
                    new Selection(Set.of(EventType.BALLOT_OPENED), Set.of(), Set.of(), Instant.EPOCH), 9, _ -> true);
        }
        assertThat(finds.said).singleElement()
                .satisfies(find -> assertThat(find.getNumber("maxTimeMS").longValue()).isEqualTo(2000));
    }

    private static final class Finds implements CommandListener {

        private final List<BsonDocument> said = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent command) {
            if (command.getCommandName().equals("find")) {
                said.add(command.getCommand().clone());
            }
        }
    }
}
