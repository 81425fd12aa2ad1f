package org.packstd.standards.publication.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;
import org.packstd.standards.family.Family;
import org.packstd.standards.publication.Publication.Published;
import org.packstd.standards.publication.Publication.Refused;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.publication.PublicationRefused;
import org.packstd.standards.publication.messaging.RefusedEvents;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import tools.jackson.databind.json.JsonMapper;

abstract class PublicationsContract {

    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");
    private static final RevisionId PLACE = new RevisionId(new Designation(Family.of("CSP"), 7), new RevisionLetter(2));
    private static final PublicationRefused REFUSAL = new PublicationRefused("sub-1", "sub-1", "PS-CSP-0007", "D9",
            "stale",
            THEN);

    private MongoDatabase database = Databases.embedded();
    private MongoPublications publications = publications(database);

    abstract MongoDatabase empty();

    @BeforeEach
    void beginEmpty() {
        database = empty();
        publications = publications(database);
        publications.createIndexes();
    }

    private static MongoPublications publications(MongoDatabase database) {
        return new MongoPublications(database, new RefusedEvents(JsonMapper.shared()), Clock.systemUTC(),
                Databases.idleRelay(database));
    }

    @Test
    void numbersAreNeverGivenTwice() {
        var numbers = IntStream.range(0, 200).parallel().map(_ -> publications.nextNumber(Family.of("CSP"))).boxed()
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().contains(1, 200);
        assertThat(publications.nextNumber(Family.of("FAN_OUT"))).as("each family counts for itself").isEqualTo(1);
    }

    @Test
    void aPublicationTakesItsPlaceOnce() {
        assertThat(publications.find("sub-1")).isEmpty();
        assertThat(publications.reserve("sub-1", PLACE, THEN)).isEqualTo(new Reserved("sub-1", PLACE, THEN));

        var elsewhere = new RevisionId(PLACE.designation(), new RevisionLetter(3));
        assertThat(publications.reserve("sub-1", elsewhere, THEN.plusSeconds(9)))
                .isEqualTo(new Reserved("sub-1", PLACE, THEN));
    }

    @Test
    void whatIsDoneIsDone() {
        publications.reserve("sub-1", PLACE, THEN);
        publications.complete("sub-1");
        publications.complete("sub-1");

        assertThat(publications.refuse(REFUSAL)).isEqualTo(new Published("sub-1", PLACE));
        assertThat(outbox()).isEmpty();
    }

    @Test
    void aRefusalAndItsEventAreStoredOnce() {
        assertThat(publications.refuse(REFUSAL)).isEqualTo(new Refused("sub-1"));
        assertThat(publications.refuse(REFUSAL)).isEqualTo(new Refused("sub-1"));
        publications.complete("sub-1");

        assertThat(publications.find("sub-1")).contains(new Refused("sub-1"));
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void whatHasTakenItsPlaceCanStillBeRefused() {
        publications.reserve("sub-1", PLACE, THEN);

        assertThat(publications.refuse(REFUSAL)).isEqualTo(new Refused("sub-1"));
        assertThat(outbox()).hasSize(1);
    }

    private List<Document> outbox() {
        var stored = Objects.requireNonNull(database.getCollection("publications").find().first());
        return stored.getList("outbox", Document.class, List.of());
    }
}
