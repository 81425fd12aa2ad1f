package org.packstd.standards.standard.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;
import org.packstd.standards.family.Family;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.ChangeBell;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.CorrigendumId;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Head;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Withdrawn;
import org.packstd.standards.standard.StandardEvent;
import org.packstd.standards.standard.messaging.StandardEvents;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

abstract class CatalogueContract {

    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalizedText TITLE = new LocalizedText("Package", "封装");

    private MongoDatabase database = Databases.embedded();
    private MongoStandards standards = standards(database);
    private MongoRevisions revisions = new MongoRevisions(database);

    abstract MongoDatabase empty();

    @BeforeEach
    void beginEmpty() {
        database = empty();
        standards = standards(database);
        revisions = new MongoRevisions(database);
        standards.createIndexes();
        standards.createIndexes(); // once more changes nothing
        revisions.createIndexes();
    }

    private static MongoStandards standards(MongoDatabase database) {
        return new MongoStandards(database, new StandardEvents(JsonMapper.shared()), Clock.systemUTC(),
                Databases.idleRelay(database), new ChangeBell());
    }

    @Test
    void aStandardIsFoundAsItWasStored() {
        var standard = standard(Family.of("CSP"), 1, 1);
        assertThat(standards.add(standard, List.of())).isTrue();
        assertThat(standards.find(standard.designation())).contains(standard);

        var withdrawn = new Withdrawn(head(Family.of("CSP"), 1, 1, 2), THEN, "sub-1");
        assertThat(standards.change(standard, withdrawn, List.of())).isTrue();
        assertThat(standards.find(standard.designation())).contains(withdrawn);
        assertThat(standards.find(new Designation(Family.of("SMT"), 1))).isEmpty();
    }

    @Test
    void aDesignationIsTakenOnce() {
        assertThat(standards.add(standard(Family.of("CSP"), 1, 1), List.of())).isTrue();
        assertThat(standards.add(standard(Family.of("CSP"), 1, 2), List.of())).isFalse();

        assertThat(standards.find(new Designation(Family.of("CSP"), 1))).contains(standard(Family.of("CSP"), 1, 1));
    }

    @Test
    void aChangeAndItsEventsAreStoredTogetherOrNotAtAll() {
        var first = standard(Family.of("CSP"), 1, 1);
        standards.add(first, List.of(withdrawal(1)));
        assertThat(outbox()).hasSize(1);

        var second = new InForce(head(Family.of("CSP"), 1, 2, 2));
        assertThat(standards.change(first, second, List.of(withdrawal(2)))).isTrue();
        assertThat(outbox()).hasSize(2);

        assertThat(standards.change(first, second, List.of(withdrawal(3)))).as("an older version").isFalse();
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneWins() {
        var first = standard(Family.of("CSP"), 1, 1);
        standards.add(first, List.of());

        var winners = IntStream.range(0, 16)
                .parallel()
                .filter(i -> standards.change(first, new InForce(head(Family.of("CSP"), 1, 2, 2)),
                        List.of(withdrawal(i))))
                .count();

        assertThat(winners).isEqualTo(1);
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void pagesAreInTheOrderOfDesignations() {
        Stream.of(standard(Family.of("SMT"), 2, 1), standard(Family.of("CSP"), 3, 1), standard(Family.of("CSP"), 1, 1))
                .forEach(standard -> standards.add(standard, List.of()));
        standards.change(standard(Family.of("CSP"), 1, 1),
                new Withdrawn(head(Family.of("CSP"), 1, 1, 2), THEN, "sub-1"),
                List.of());

        assertThat(names(standards.page(null, null, null, 2))).containsExactly("PS-CSP-0001", "PS-CSP-0003");
        assertThat(names(standards.page(null, null, "PS-CSP-0003", 2))).containsExactly("PS-SMT-0002");
        assertThat(names(standards.page(Family.of("CSP"), null, null, 9))).containsExactly("PS-CSP-0001",
                "PS-CSP-0003");
        assertThat(names(standards.page(null, Status.WITHDRAWN, null, 9))).containsExactly("PS-CSP-0001");
        assertThat(names(standards.page(Family.of("CSP"), Status.CURRENT, null, 9))).containsExactly("PS-CSP-0003");
    }

    @Test
    void aRevisionIsFoundAsItWasStored() {
        var revision = revision(1, "sub-1");

        assertThat(revisions.add(revision)).isEqualTo(revision);
        assertThat(revisions.find(revision.id())).contains(revision);
        assertThat(revisions.find(id(2))).isEmpty();
    }

    @Test
    void thePlaceOfARevisionIsTakenOnce() {
        revisions.add(revision(1, "sub-1"));

        assertThat(revisions.add(revision(1, "sub-rival")).publicationId()).isEqualTo("sub-1");
        assertThat(revisions.find(id(1))).contains(revision(1, "sub-1"));
    }

    @Test
    void revisionsAreReadTogetherAndADamagedOneKeepsNoOtherFromBeingRead() {
        IntStream.rangeClosed(1, 3).forEach(ordinal -> revisions.add(revision(ordinal, "sub-" + ordinal)));
        database.getCollection("revisions").updateOne(new Document("_id", id(2).toString()),
                Updates.set("payload", "damaged"));

        var read = new ArrayList<Revision>();
        revisions.each(List.of(id(1), id(2), id(3), id(4)), read::add);
        assertThat(read).containsExactlyInAnyOrder(revision(1, "sub-1"), revision(3, "sub-3"));

        revisions.each(List.of(), _ -> fail("nothing was asked for"));
    }

    @Test
    void revisionsAreListedNewestFirstUpToTheCurrentOne() {
        IntStream.rangeClosed(1, 5).forEach(ordinal -> revisions.add(revision(ordinal, "sub-" + ordinal)));

        assertThat(letters(new RevisionLetter(4), null, 2)).containsExactly("D", "C");
        assertThat(letters(new RevisionLetter(4), new RevisionLetter(3), 9)).containsExactly("B", "A");
        assertThat(letters(new RevisionLetter(4), new RevisionLetter(9), 1)).as("a cursor beyond").containsExactly("D");
    }

    @Test
    void whatIsReplacedOrCorrectedIsFoundAsItWasStoredAndByItsStatus() {
        var first = standard(Family.of("CSP"), 1, 1);
        standards.add(first, List.of());
        var by = new Designation(Family.of("CSP"), 2);
        var claimed = first.with(first.head().claimed(new Replacement(by, LocalDate.of(2027, 1, 1), "sub-2", false)));

        assertThat(standards.change(first, claimed, List.of())).isTrue();
        assertThat(standards.find(first.designation())).contains(claimed);
        assertThat(names(standards.page(null, Status.CURRENT, null, 9))).containsExactly("PS-CSP-0001");

        var announced = claimed.with(claimed.head().announced("sub-2").corrected(new CorrigendumId(
                RevisionLetter.FIRST, 1)));
        assertThat(standards.change(claimed, announced, List.of(withdrawal(1)))).isTrue();
        assertThat(standards.find(first.designation())).contains(announced);
        assertThat(names(standards.page(null, Status.CURRENT, null, 9))).isEmpty();
        assertThat(names(standards.page(null, Status.SUPERSEDED, null, 9))).containsExactly("PS-CSP-0001");

        var withdrawn = new Withdrawn(announced.head().told(), THEN, "sub-3", LocalDate.of(2027, 2, 1), List.of(by));
        assertThat(standards.change(announced, withdrawn, List.of())).isTrue();
        assertThat(standards.find(first.designation())).contains(withdrawn);
        assertThat(names(standards.page(null, Status.SUPERSEDED, null, 9))).isEmpty();
    }

    @Test
    void whatWasStoredBeforeThereWasDocumentDataIsRead() {
        standards.add(standard(Family.of("CSP"), 1, 1), List.of());
        revisions.add(revision(1, "sub-1"));
        database.getCollection("standards").updateMany(new Document(), Updates.combine(Updates.unset("replacedBy"),
                Updates.unset("replaced"), Updates.unset("corrigenda")));
        database.getCollection("revisions").updateMany(new Document(), Updates.combine(Updates.unset("issuedOn"),
                Updates.unset("effective")));

        assertThat(standards.find(new Designation(Family.of("CSP"), 1))).contains(standard(Family.of("CSP"), 1, 1));
        assertThat(names(standards.page(null, Status.CURRENT, null, 9))).containsExactly("PS-CSP-0001");
        assertThat(revisions.find(id(1))).contains(revision(1, "sub-1"));
        assertThat(inForce("2026-11-21")).isEmpty();
        assertThat(inForce("2026-11-22")).containsExactly("A");
    }

    @Test
    void revisionsAreListedByTheDayOnWhichTheyComeIntoForce() {
        for (int ordinal = 1; ordinal <= 3; ordinal++) {
            var plain = revision(ordinal, "sub-" + ordinal);
            revisions.add(new Revision(plain.id(), plain.content(), plain.previous(), THEN, LocalDate.of(2026, 11, 22),
                    LocalDate.of(2027, 4 - ordinal, 1), plain.provenance(), plain.publicationId()));
        }

        assertThat(inForce("2027-01-01")).as("the last one overtakes").containsExactly("C");
        assertThat(inForce("2027-02-28")).containsExactly("C", "B");
        assertThat(inForce("2027-03-01")).containsExactly("C", "B", "A");
        assertThat(inForce("2026-12-31")).isEmpty();
    }

    private List<String> inForce(String day) {
        return revisions.page(new Designation(Family.of("CSP"), 1), new RevisionLetter(9), null, LocalDate.parse(day),
                9).stream().map(entry -> entry.id().letter().toString()).toList();
    }

    private List<String> letters(RevisionLetter newest, @Nullable RevisionLetter before,
            int limit) {
        return revisions.page(new Designation(Family.of("CSP"), 1), newest, before, limit).stream()
                .map(entry -> entry.id().letter().toString()).toList();
    }

    private List<Document> outbox() {
        var stored = Objects.requireNonNull(database.getCollection("standards").find().first());
        return stored.getList("outbox", Document.class);
    }

    private static List<String> names(List<Standard> page) {
        return page.stream().map(standard -> standard.designation().toString()).toList();
    }

    private static InForce standard(Family family, int number, int letter) {
        return new InForce(head(family, number, letter, 1));
    }

    private static Head head(Family family, int number, int letter, long version) {
        return new Head(new Designation(family, number), new RevisionLetter(letter), TITLE, 3, THEN, version, version);
    }

    private static StandardEvent withdrawal(long sequence) {
        return new StandardEvent.Withdrawn(id(1), TITLE, "sub-1", LocalDate.of(2026, 11, 22), List.of(), THEN,
                sequence);
    }

    private static RevisionId id(int ordinal) {
        return new RevisionId(new Designation(Family.of("CSP"), 1), new RevisionLetter(ordinal));
    }

    private static Revision revision(int ordinal, String publicationId) {
        var payload = new Payload(Map.of("variations", List.of(Map.of("code", "AA", "count", 30, "b", true))));
        var content = new Content(Family.of("CSP"), TITLE, null, payload, ContentHash.over("a"));
        var previous = ordinal == 1 ? null : ContentHash.over("b");
        return new Revision(id(ordinal), content, previous, THEN, new Provenance.Submission(publicationId),
                publicationId);
    }
}
