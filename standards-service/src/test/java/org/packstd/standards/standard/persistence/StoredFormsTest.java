package org.packstd.standards.standard.persistence;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.database.Databases;
import org.packstd.standards.standard.ChangeBell;
import org.packstd.standards.standard.CorrigendumId;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.standard.Standard.Withdrawn;
import org.packstd.standards.standard.messaging.StandardEvents;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as each version of this service wrote them, word for word. All are read; a standard takes the present form with
 * its next change, a revision never changes.
 */
class StoredFormsTest {

    private static final Designation DESIGNATION = Designation.of("PS-CSP-0001").orElseThrow();
    private static final Instant PUBLISHED = Instant.parse("2026-11-22T09:00:00Z");

    /** Of 22 November: nothing but revisions and withdrawal. */
    private static final String FIRST = """
            {"_id": "PS-CSP-0001", "family": "CSP", "current": 1, "title": {"en": "Package", "zh": "封装"}, "variations": 1,
             "publishedAt": {"$date": "2026-11-22T09:00:00Z"}, "events": {"$numberLong": "1"},
             "version": {"$numberLong": "1"}, "withdrawn": false}""";

    /** Of 28 November: with replacements and corrigenda. */
    private static final String SECOND = FIRST.replace("\"withdrawn\"",
            "\"replaced\": false, \"replacedBy\": [], \"corrigenda\": [], \"withdrawn\"");

    /** Of 29 November: with what is yet to come into force. */
    private static final String THIRD = SECOND.replace("\"withdrawn\"", "\"effects\": [], \"withdrawn\"");

    private static final String FIRST_REVISION = """
            {"_id": "PS-CSP-0001/A", "designation": "PS-CSP-0001", "ordinal": 1, "family": "CSP",
             "title": {"en": "Package", "zh": "封装"}, "submissionId": "sub-1", "hash": "sha256:aa",
             "publishedAt": {"$date": "2026-11-22T09:00:00Z"}, "publicationId": "sub-1/1",
             "payload": {"variations": [{"code": "AA"}]}}""";
    private static final String SECOND_REVISION = FIRST_REVISION.replace("\"publicationId\"",
            "\"issuedOn\": \"2026-11-22\", \"effective\": \"2026-11-22\", \"publicationId\"");
    private static final String CHANGED_REVISION = SECOND_REVISION.replace("/A\"", "/B\"").replace("\"ordinal\": 1",
            "\"ordinal\": 2, \"previous\": \"sha256:00\"").replaceFirst("}$", """
                    , "change": {"version": "2.0.0", "level": "MAJOR", "counts": {"SHIFTED": 1},
                    "paths": ["/AA/parameters/bodyX"], "complete": true}}""");

    private final MongoDatabase database = Databases.embedded();
    private final MongoStandards standards = new MongoStandards(database, new StandardEvents(JsonMapper.shared()),
            Clock.systemUTC(), Databases.idleRelay(database), new ChangeBell());
    private final MongoRevisions revisions = new MongoRevisions(database);

    static List<String> standardsOfEachVersion() {
        return List.of(FIRST, SECOND, THIRD);
    }

    static List<String> revisionsOfEachVersion() {
        return List.of(FIRST_REVISION, SECOND_REVISION);
    }

    @ParameterizedTest
    @MethodSource("standardsOfEachVersion")
    void aStandardOfEachVersionIsReadAsTheSame(String stored) {
        database.getCollection("standards").insertOne(Document.parse(stored));

        var read = standards.find(DESIGNATION).orElseThrow();

        assertThat(read).isInstanceOf(InForce.class);
        assertThat(read.status()).isEqualTo(Status.CURRENT);
        assertThat(read.head().current()).isEqualTo(RevisionLetter.FIRST);
        assertThat(read.head().replacedBy()).isEmpty();
        assertThat(read.head().corrigenda()).isEmpty();
        assertThat(read.head().effects()).isEmpty();
        assertThat(standards.page(null, Status.CURRENT, null, 9)).containsExactly(read);
        assertThat(standards.page(null, Status.SUPERSEDED, null, 9)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("standardsOfEachVersion")
    void aStandardOfEachVersionTakesThePresentFormWithItsNextChange(String stored) {
        database.getCollection("standards").insertOne(Document.parse(stored));
        var read = standards.find(DESIGNATION).orElseThrow();
        var changed = new InForce(read.head().corrected(new CorrigendumId(RevisionLetter.FIRST, 1)));

        assertThat(standards.change(read, changed, List.of())).isTrue();

        assertThat(standards.find(DESIGNATION)).contains(changed);
        assertThat(row("standards", "PS-CSP-0001").keySet()).containsAll(Set.of("family", "current", "title",
                "variations", "publishedAt", "events", "version", "replaced", "replacedBy", "corrigenda", "effects",
                "withdrawn", "changedAt"));
    }

    @Test
    void aWithdrawalFromBeforeItHadADayHeldFromTheDayOfIt() {
        database.getCollection("standards").insertOne(Document.parse(FIRST.replace("\"withdrawn\": false", """
                "withdrawn": true, "withdrawnAt": {"$date": "2026-11-23T10:00:00Z"}, "withdrawnBy": "sub-2\"""")));

        var read = (Withdrawn) standards.find(DESIGNATION).orElseThrow();

        assertThat(read.from()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(read.successors()).isEmpty();
        assertThat(standards.page(null, Status.WITHDRAWN, null, 9)).extracting(Standard::designation)
                .containsExactly(DESIGNATION);
    }

    /** While instances of two versions run, the older one changes what the newer one wrote. */
    @Test
    void whatANewerVersionAddedOutlivesAChange() {
        database.getCollection("standards")
                .insertOne(Document.parse(THIRD).append("ofTomorrow", new Document("a", 1)));
        var read = standards.find(DESIGNATION).orElseThrow();

        standards.change(read, new InForce(read.head().told()), List.of());

        assertThat(row("standards", "PS-CSP-0001").get("ofTomorrow")).isEqualTo(new Document("a", 1));
    }

    @ParameterizedTest
    @MethodSource("revisionsOfEachVersion")
    void aRevisionOfEachVersionIsReadAsTheSame(String stored) {
        database.getCollection("revisions").insertOne(Document.parse(stored));

        var read = revisions.find(new RevisionId(DESIGNATION, RevisionLetter.FIRST)).orElseThrow();

        assertThat(read.publishedAt()).isEqualTo(PUBLISHED);
        assertThat(read.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(read.effective()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(read.content().metadata().isEmpty()).isTrue();
        assertThat(read.version()).hasToString("1.0.0");
        assertThat(read.content().payload().variationCodes()).containsExactly("AA");
        assertThat(revisions.page(DESIGNATION, RevisionLetter.FIRST, null, LocalDate.of(2026, 11, 22), 9)).hasSize(1);
        assertThat(revisions.page(DESIGNATION, RevisionLetter.FIRST, null, LocalDate.of(2026, 11, 21), 9)).isEmpty();
    }

    @Test
    void aChangeFromBeforeItsClassesWereNotedIsRead() {
        database.getCollection("revisions").insertOne(Document.parse(CHANGED_REVISION));

        var change = Objects.requireNonNull(
                revisions.find(new RevisionId(DESIGNATION, RevisionLetter.FIRST.next())).orElseThrow().change());

        assertThat(change.paths()).containsExactly("/AA/parameters/bodyX");
        assertThat(change.classes()).isEmpty();
        assertThat(change.version()).hasToString("2.0.0");
    }

    private Document row(String collection, String id) {
        return Objects.requireNonNull(database.getCollection(collection).find(eq(id)).first());
    }
}
