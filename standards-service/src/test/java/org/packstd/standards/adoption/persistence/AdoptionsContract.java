package org.packstd.standards.adoption.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.adoption.Adoption;
import org.packstd.standards.adoption.AdoptionId;
import org.packstd.standards.adoption.Adoptions.Group;
import org.packstd.standards.adoption.Consent;
import org.packstd.standards.adoption.Measured;
import org.packstd.standards.adoption.Statement;
import org.packstd.standards.database.Databases;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.family.Family;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.telling.FindAffected;

abstract class AdoptionsContract {

    private static final Designation STANDARD = new Designation(Family.of("CSP"), 12);
    private static final RevisionLetter B = new RevisionLetter(2);
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private MongoDatabase database = Databases.embedded();
    private MongoAdoptions adoptions = new MongoAdoptions(database);

    abstract MongoDatabase empty();

    @BeforeEach
    void beginEmpty() {
        database = empty();
        adoptions = new MongoAdoptions(database);
        adoptions.createIndexes();
    }

    @Test
    void aRecordIsFoundAsItWasAddedAndItsNameIsTakenOnce() {
        var adoption = adoption("aurora", "line-1", AdopterRole.PRODUCER, Consent.NAMED, RevisionLetter.FIRST);

        assertThat(adoptions.add(adoption)).isTrue();
        assertThat(adoptions.add(adoption)).isFalse();
        assertThat(adoptions.find(adoption.id())).contains(adoption);
        assertThat(adoptions.find(new AdoptionId("other", "line-1"))).isEmpty();
    }

    @Test
    void aChangeOrRemovalNeedsTheVersionThatIsThere() {
        var first = adoption("aurora", "line-1", AdopterRole.PRODUCER, Consent.NAMED, RevisionLetter.FIRST);
        var second = new Adoption(first.id(),
                adoption("aurora", "line-1", AdopterRole.TESTER, Consent.COUNT_ONLY, B).statement(), 2,
                first.createdAt(), NOW.plusSeconds(9));
        adoptions.add(first);

        assertThat(adoptions.change(first, second)).isTrue();
        assertThat(adoptions.change(first, second)).isFalse();
        assertThat(adoptions.find(first.id())).contains(second);
        assertThat(adoptions.remove(first)).isFalse();
        assertThat(adoptions.remove(second)).isTrue();
        assertThat(adoptions.find(first.id())).isEmpty();
    }

    /** While instances of two versions run, the older one changes what the newer one wrote. */
    @Test
    void whatANewerVersionAddedOutlivesAChange() {
        var first = adoption("aurora", "line-1", AdopterRole.PRODUCER, Consent.NAMED, RevisionLetter.FIRST);
        adoptions.add(first);
        var stored = database.getCollection("adoptions");
        stored.updateOne(new Document(), new Document("$set", new Document("ofTomorrow", 1)));

        adoptions.change(first, new Adoption(first.id(), first.statement(), 2, first.createdAt(), NOW.plusSeconds(9)));

        assertThat(stored.find().first()).containsEntry("ofTomorrow", 1).containsEntry("version", 2L);
    }

    @Test
    void anOrganisationPagesThroughItsOwnRecordsOnly() {
        IntStream.range(0, 5).forEach(i -> add("aurora", "r" + i, AdopterRole.PRODUCER, Consent.NAMED));
        add("bluepeak", "r9", AdopterRole.PRODUCER, Consent.NAMED);

        assertThat(adoptions.page("aurora", null, 3)).extracting(each -> each.id().name()).containsExactly("r0", "r1",
                "r2");
        assertThat(adoptions.page("aurora", "r2", 3)).extracting(each -> each.id().name()).containsExactly("r3", "r4");
        assertThat(adoptions.hasAtLeast("aurora", 5)).isTrue();
        assertThat(adoptions.hasAtLeast("aurora", 6)).isFalse();
    }

    @Test
    void anOrganisationCountsOncePerRoleAndIsNamedOnlyIfAllItsRecordsSaySo() {
        add("aurora", "1", AdopterRole.PRODUCER, Consent.NAMED);
        add("aurora", "2", AdopterRole.PRODUCER, Consent.COUNT_ONLY);
        add("aurora", "3", AdopterRole.TESTER, Consent.NAMED);
        add("bluepeak", "1", AdopterRole.PRODUCER, Consent.NAMED);
        add("cedar", "1", AdopterRole.PRODUCER, Consent.NAMED);
        adoptions.add(adoption("delta", "1", AdopterRole.PRODUCER, Consent.NAMED, B));

        assertThat(Set.copyOf(adoptions.groups(STANDARD, null))).isEqualTo(Set.of(
                new Group(AdopterRole.PRODUCER, false, 1), new Group(AdopterRole.PRODUCER, true, 3),
                new Group(AdopterRole.TESTER, true, 1)));
        assertThat(adoptions.groups(STANDARD, B)).containsExactly(new Group(AdopterRole.PRODUCER, true, 1));
        assertThat(adoptions.groups(new Designation(Family.of("CSP"), 13), null)).isEmpty();
        assertThat(adoptions.named(STANDARD, AdopterRole.PRODUCER, 10)).containsExactly("bluepeak", "cedar", "delta");
        assertThat(adoptions.named(STANDARD, AdopterRole.PRODUCER, 2)).containsExactly("bluepeak", "cedar");
    }

    @Test
    void theRecordsOfAnOrganisationOnOneRevisionAreFound() {
        add("aurora", "1", AdopterRole.PRODUCER, Consent.NAMED);
        add("bluepeak", "1", AdopterRole.PRODUCER, Consent.NAMED);
        adoptions.add(adoption("aurora", "2", AdopterRole.PRODUCER, Consent.NAMED, B));

        assertThat(adoptions.on(new RevisionId(STANDARD, RevisionLetter.FIRST), "aurora", 10))
                .extracting(each -> each.id().name()).containsExactly("1");
    }

    @Test
    void allOrganisationsOnARevisionAreFoundEachWithItsRecordsTogether() {
        add("bluepeak", "1", AdopterRole.TESTER, Consent.COUNT_ONLY);
        add("aurora", "2", AdopterRole.PRODUCER, Consent.NAMED);
        add("aurora", "1", AdopterRole.PRODUCER, Consent.NAMED);
        adoptions.add(adoption("cedar", "1", AdopterRole.PRODUCER, Consent.NAMED, B));
        addLater("aurora", "3");
        addLater("delta", "1");
        var revision = new RevisionId(STANDARD, RevisionLetter.FIRST);

        var found = new ArrayList<String>();
        new FindAffected(adoptions).each(revision, NOW,
                each -> found.add(each.organisation() + " " + each.adoptions().size() + " " + each.complete()));

        assertThat(found).as("without those who came later").containsExactly("aurora 2 true", "bluepeak 1 true");
        assertThat(adoptions.on(revision, (AdoptionId) null, 2)).extracting(each -> each.id().toString())
                .containsExactly("aurora|1", "aurora|2");
        assertThat(adoptions.on(revision, new AdoptionId("aurora", "2"), 2)).extracting(each -> each.id().toString())
                .containsExactly("aurora|3", "bluepeak|1");
    }

    @Test
    void aRecordThatCannotBeReadKeepsNoOtherFromBeingFound() {
        add("aurora", "1", AdopterRole.PRODUCER, Consent.NAMED);
        add("bluepeak", "1", AdopterRole.PRODUCER, Consent.NAMED);
        add("cedar", "1", AdopterRole.PRODUCER, Consent.NAMED);
        add("delta", "1", AdopterRole.PRODUCER, Consent.NAMED);
        database.getCollection("adoptions").updateOne(Filters.eq("bluepeak|1"), Updates.set("role", "LATER_KIND"));
        database.getCollection("adoptions").updateOne(Filters.eq("cedar|1"), Updates.unset("organisation"));
        var revision = new RevisionId(STANDARD, RevisionLetter.FIRST);

        assertThat(adoptions.on(revision, (AdoptionId) null, 2)).as("a page is full as long as there are more")
                .extracting(each -> each.id().toString()).containsExactly("aurora|1", "delta|1");
        var found = new ArrayList<String>();
        new FindAffected(adoptions).each(revision, NOW, each -> found.add(each.organisation()));
        assertThat(found).containsExactly("aurora", "delta");
    }

    private void add(String organisation, String name, AdopterRole role, Consent consent) {
        adoptions.add(adoption(organisation, name, role, consent, RevisionLetter.FIRST));
    }

    private void addLater(String organisation, String name) {
        var adoption = adoption(organisation, name, AdopterRole.PRODUCER, Consent.NAMED, RevisionLetter.FIRST);
        adoptions.add(new Adoption(adoption.id(), adoption.statement(), 1, NOW.plusMillis(1), NOW.plusMillis(1)));
    }

    private static Adoption adoption(String organisation, String name, AdopterRole role, Consent consent,
            RevisionLetter letter) {
        var measured = new Measured("AA", "bodyX", new BigDecimal("4.960"), new BigDecimal("5.03"), Unit.MM);
        return new Adoption(new AdoptionId(organisation, name), new Statement(new RevisionId(STANDARD, letter), role,
                7_000_000_000L, List.of(measured), List.of("sha256:" + "0".repeat(64)), consent), 1, NOW, NOW);
    }
}
