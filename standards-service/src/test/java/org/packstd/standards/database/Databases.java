package org.packstd.standards.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.packstd.local.mongo.EmbeddedMongo;
import org.packstd.standards.outbox.Lease;
import org.packstd.standards.outbox.OutboxRelay;
import org.packstd.standards.outbox.RelayLoop;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Empty databases, one for each that asks. */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** On a server inside this JVM, which ends with it. */
    public static MongoDatabase embedded() {
        return Embedded.CLIENT.getDatabase("test" + COUNT.incrementAndGet());
    }

    /** On the server at an address. */
    public static MongoDatabase at(String uri) {
        return MongoClients.create(uri).getDatabase("test" + COUNT.incrementAndGet());
    }

    /** A relay that is never started: what waits in an outbox stays there to be looked at. */
    public static RelayLoop idleRelay(MongoDatabase database) {
        var kafka = new KafkaTemplate<String, String>(new DefaultKafkaProducerFactory<>(Map.of()));
        return new RelayLoop(new OutboxRelay(List.of(), kafka, "nowhere", "/test"),
                new Lease(database.getCollection("leases"), "test", Duration.ofSeconds(1), Clock.systemUTC()),
                Duration.ofDays(1));
    }

    /** Starts when the first asks. */
    private static final class Embedded {

        static final MongoClient CLIENT = MongoClients.create(EmbeddedMongo.inMemory().connectionString("test"));
    }
}
