package org.packstd.standards.exchange.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;
import org.packstd.standards.exchange.Change;
import org.packstd.standards.exchange.TellBeginning;
import org.packstd.standards.outbox.OutboxEntry;
import org.packstd.standards.standard.LightCatalogue;

/** A registry that is older than its feed tells of what was published before, once. */
class TellBeginningTest {

    private final MongoDatabase database = Databases.embedded();
    private final MongoChanges feed = new MongoChanges(database);
    private final MongoFeedBeginning beginning = new MongoFeedBeginning(database, feed, Clock.systemUTC());

    @Test
    void whatTheFeedDoesNotTellIsToldInItsOrder() {
        telling().some();

        assertThat(feed.after(0, 10)).extracting(Change::event).containsExactly("PS-CSP-0007/A/published",
                "PS-CSP-0007/B/published", "PS-CSP-0007/A/superseded");
    }

    @Test
    void whatTheFeedTellsIsNotToldAgainByManyAtOnceEither() {
        feed.createIndexes();
        feed.record(new OutboxEntry("PS-CSP-0007/B/published", "standard.published", "PS-CSP-0007", Instant.EPOCH, "x",
                "{}"));

        IntStream.range(0, 6).parallel().forEach(_ -> telling().some());

        assertThat(feed.after(0, 10)).extracting(Change::event).containsExactly("PS-CSP-0007/B/published",
                "PS-CSP-0007/A/published", "PS-CSP-0007/A/superseded");
    }

    @Test
    void onceItIsToldNothingIsReadAgain() {
        telling().some();
        database.getCollection("changes").drop();

        assertThat(telling().some()).isFalse();

        assertThat(feed.last()).isZero();
    }

    private TellBeginning telling() {
        return new TellBeginning(LightCatalogue.standards(), LightCatalogue.open(), beginning);
    }
}
