package org.packstd.standards.standard.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;
import org.packstd.standards.family.Family;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.BringIntoForce;
import org.packstd.standards.standard.ChangeBell;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Effect;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Head;
import org.packstd.standards.standard.Standard.InForce;
import org.packstd.standards.standard.Standard.Withdrawn;
import org.packstd.standards.standard.messaging.StandardEvents;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** Revisions that are published now and come into force later. */
abstract class EffectsContract {

    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 22);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final RevisionLetter B = RevisionLetter.FIRST.next();
    private static final Designation DESIGNATION = new Designation(Family.of("CSP"), 1);

    private MongoDatabase database = Databases.embedded();
    private MongoStandards standards = standards(database);
    private MongoRevisions revisions = new MongoRevisions(database);

    abstract MongoDatabase empty();

    @BeforeEach
    void beginEmpty() {
        database = empty();
        standards = standards(database);
        standards.createIndexes();
        revisions = new MongoRevisions(database);
        revisions.createIndexes();
    }

    private static MongoStandards standards(MongoDatabase database) {
        return new MongoStandards(database, new StandardEvents(JsonMapper.shared()), Clock.systemUTC(),
                Databases.idleRelay(database), new ChangeBell());
    }

    @Test
    void aRevisionComesIntoForceOnItsDayUnderItsOwnTitleAndIsToldOnce() {
        publish(revision(RevisionLetter.FIRST, DAY), revision(B, DAY.plusDays(30)));
        standards.add(new InForce(head(new Designation(Family.of("CSP"), 2))), List.of());

        assertThat(standards.withEffectDue(DAY.minusDays(1), 10)).isEmpty();
        assertThat(standards.withEffectDue(DAY, 10)).extracting(Standard::designation).containsExactly(DESIGNATION);
        bringIntoForce(DAY.minusDays(1));
        assertThat(outbox()).isEmpty();
        bringIntoForce(DAY);
        bringIntoForce(DAY.plusDays(1));

        assertThat(told()).containsExactly("PS-CSP-0001/A/effective");
        assertThat(outbox().getFirst().getString("data")).contains("\"sequence\":4",
                "\"effectiveDate\":\"2026-12-01\"", "\"Title of A\"");
        assertThat(expected()).containsExactly(new Effect(B, DAY.plusDays(30)));
        bringIntoForce(DAY.plusDays(30));
        assertThat(standards.withEffectDue(DAY.plusDays(30), 10)).isEmpty();
        assertThat(told()).containsExactly("PS-CSP-0001/A/effective", "PS-CSP-0001/B/effective");
    }

    @Test
    void aRevisionThatIsOvertakenBeforeItsDayNeverComesIntoForce() {
        for (var overtaking : List.of(PUBLISHED, DAY.minusDays(1), DAY)) {
            beginEmpty();
            publish(revision(RevisionLetter.FIRST, DAY), revision(B, overtaking));

            bringIntoForce(DAY);

            assertThat(told()).as("B as of " + overtaking).doesNotContain("PS-CSP-0001/A/effective");
            assertThat(expected()).isEmpty();
        }
    }

    @Test
    void whatIsOvertakenOnlyAfterItsDayIsToldLate() {
        publish(revision(RevisionLetter.FIRST, DAY), revision(B, DAY.plusDays(1)));

        bringIntoForce(DAY.plusDays(2));

        assertThat(told()).containsExactly("PS-CSP-0001/A/effective", "PS-CSP-0001/B/effective");
    }

    @Test
    void aRevisionInForceFromItsPublicationIsNotYetToCome() {
        assertThat(Head.first(revision(RevisionLetter.FIRST, PUBLISHED)).effects()).isEmpty();
    }

    @Test
    void whatIsWithdrawnComesIntoForceNoMore() {
        publish(revision(RevisionLetter.FIRST, DAY));
        withdraw(DAY);

        bringIntoForce(DAY);

        assertThat(standards.withEffectDue(DAY, 10)).isEmpty();
        assertThat(outbox()).isEmpty();
    }

    @Test
    void whatIsWithdrawnAsOfALaterDayComesIntoForceBeforeThat() {
        publish(revision(RevisionLetter.FIRST, DAY));
        withdraw(DAY.plusDays(1));

        bringIntoForce(DAY);

        assertThat(told()).containsExactly("PS-CSP-0001/A/effective");
        assertThat(expected()).isEmpty();
    }

    @Test
    void whatGaveWayBeforeItsDayComesIntoForceNoMore() {
        publish(revision(RevisionLetter.FIRST, DAY));
        var standard = standards.find(DESIGNATION).orElseThrow();
        var heir = new Replacement(new Designation(Family.of("CSP"), 2), DAY, "sub-2", true);
        standards.change(standard, new InForce(standard.head().claimed(heir)), List.of());

        bringIntoForce(DAY);

        assertThat(outbox()).isEmpty();
    }

    @Test
    void whatWasStoredBeforeStandardsKnewWhatIsYetToComeIsFoundAndToldOnItsDay() {
        publish(revision(RevisionLetter.FIRST, DAY), revision(B, DAY.plusDays(30)));
        revisions.add(revision(B.next(), DAY.plusDays(60))); // about to be published
        database.getCollection("standards").updateOne(new Document(),
                Updates.combine(Updates.unset("effects"), Updates.unset("effectDue")));
        assertThat(expected()).isEmpty();

        bringIntoForce(PUBLISHED);
        bringIntoForce(PUBLISHED);

        assertThat(expected()).containsExactly(new Effect(RevisionLetter.FIRST, DAY), new Effect(B, DAY.plusDays(30)));
        assertThat(outbox()).isEmpty();
        bringIntoForce(DAY);
        assertThat(told()).containsExactly("PS-CSP-0001/A/effective");
        assertThat(expected()).containsExactly(new Effect(B, DAY.plusDays(30)));
    }

    @Test
    void whatIsYetToComeIsReadPageByPage() {
        var letter = RevisionLetter.FIRST;
        for (int days : List.of(0, 2, 1, 1)) {
            revisions.add(revision(letter, DAY.plusDays(days)));
            letter = letter.next();
        }

        var first = revisions.yetToCome(DAY, null, 2);
        assertThat(first).extracting(each -> each.id().letter().toString()).containsExactly("C", "D");
        assertThat(revisions.yetToCome(DAY, first.getFirst(), 2)).extracting(each -> each.id().letter().toString())
                .containsExactly("D", "B");
        assertThat(revisions.yetToCome(DAY.plusDays(2), null, 2)).isEmpty();
    }

    /** The first is added, each further one supersedes the one before. */
    private void publish(Revision... published) {
        for (var revision : published) {
            revisions.add(revision);
            if (revision.id().letter().equals(RevisionLetter.FIRST)) {
                standards.add(new InForce(Head.first(revision)), List.of());
            } else {
                var before = standards.find(DESIGNATION).orElseThrow();
                standards.change(before, new InForce(before.head().revised(revision, 2)), List.of());
            }
        }
    }

    private List<Effect> expected() {
        return standards.find(DESIGNATION).orElseThrow().head().effects();
    }

    private List<String> told() {
        return outbox().stream().map(each -> each.getString("id")).toList();
    }

    private void withdraw(LocalDate from) {
        var standard = standards.find(DESIGNATION).orElseThrow();
        standards.change(standard, new Withdrawn(standard.head().told(), THEN, "sub-1", from, List.of()), List.of());
    }

    private void bringIntoForce(LocalDate day) {
        var clock = Clock.fixed(day.atTime(0, 5).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        assertThat(new BringIntoForce(standards, revisions, clock).whatIsDue()).as("more").isFalse();
    }

    private List<Document> outbox() {
        var stored = database.getCollection("standards").find(new Document("_id", DESIGNATION.toString())).first();
        return Objects.requireNonNull(stored).getList("outbox", Document.class);
    }

    private static Head head(Designation designation) {
        return new Head(designation, RevisionLetter.FIRST, title(RevisionLetter.FIRST), 1, THEN, 1, 1);
    }

    private static LocalizedText title(RevisionLetter letter) {
        return new LocalizedText("Title of " + letter, null);
    }

    private static Revision revision(RevisionLetter letter, LocalDate effective) {
        var payload = new Payload(Map.of("variations", List.of(Map.of("code", "AA"))));
        var content = new Content(DESIGNATION.family(), title(letter), null, payload, ContentHash.over("a"));
        return new Revision(new RevisionId(DESIGNATION, letter), content, null, THEN, PUBLISHED, effective,
                new Provenance.Submission("sub-1"), "sub-1");
    }
}
