package org.packstd.submissions.declaration.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.declaration.Declared.SUBMISSION;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.declaration.Attestation;
import org.packstd.submissions.declaration.Attestation.Attested;
import org.packstd.submissions.declaration.Attestations;
import org.packstd.submissions.declaration.Declaration;
import org.packstd.submissions.declaration.Declarations;
import org.packstd.submissions.declaration.Declared;
import org.packstd.submissions.declaration.LicensingOption;
import org.packstd.submissions.declaration.Stage;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.submission.SubmissionId;

/** What any store of declarations and attestations must do. */
abstract class DeclarationsContract {

    private static final String TEXT = "sha256:" + "a".repeat(64);
    private MongoDatabase database;
    private Declarations declarations;
    private Attestations attestations;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        database = database();
        declarations = DeclarationStores.declarations(database);
        attestations = DeclarationStores.attestations(database);
    }

    @Test
    void aDeclarationComesBackAsItWasInAllItsStates() {
        var own = Declared.own(LicensingOption.LATER_IMPLIES_RAND);
        var notice = Declared.notice(2);
        assertThat(add(own)).isTrue();
        assertThat(add(own)).as("the identifier is taken").isFalse();
        assertThat(add(notice)).isTrue();
        assertThat(find(own)).isEqualTo(own);
        assertThat(find(notice)).isEqualTo(notice);

        var now = notice.mayBeDecidedFrom();
        for (var changed : List.of(own.supersede(Declared.stated(LicensingOption.RAND)).verify(now),
                notice.decide(true, "Nobody answers.", now))) {
            var steps = changed.version() - 1;
            for (var version = 2; version <= steps; version++) {
                assertThat(change(at(changed, version))).isTrue();
            }
            assertThat(change(changed)).isTrue();
            assertThat(change(changed)).as("it has this version already").isFalse();
            assertThat(find(changed)).isEqualTo(changed);
            var removed = changed.remove("The holder asked.", now);
            assertThat(change(removed)).isTrue();
            assertThat(find(removed)).isEqualTo(removed);
        }
    }

    /** The same with an earlier version, to get there step by step. */
    private static Declaration at(Declaration later, long version) {
        return new Declaration(later.id(), later.submission(), later.textRevision(), later.holder(),
                later.declarant(), later.basis(), later.patents(), later.clauses(), later.parameters(),
                later.statement(), later.former(), later.receivedAt(), later.updatedAt(), later.postedAt(),
                later.decision(), later.removal(), later.transfers(), version);
    }

    @Test
    void whatIsToldIsStoredWithTheChangeOrNotAtAll() {
        var own = Declared.own(LicensingOption.RAND);
        add(own);
        var posted = own.verify(Declared.NOW);
        var news = List.of(new OutboxEntry(own.id() + ":2", "declaration.posted", SUBMISSION.value(), Declared.NOW,
                "declaration-posted.v1.schema.json", "{}"));

        assertThat(declarations.change(posted, Declared.act("ipr.verified"), news)).isTrue();
        assertThat(declarations.change(posted, Declared.act("ipr.verified"), news)).as("somebody was quicker")
                .isFalse();

        var stored = Objects.requireNonNull(database.getCollection("declarations").find().first());
        assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        assertThat(stored.getDate("outboxSince")).isNotNull();
        assertThat(find(posted)).isEqualTo(posted);
    }

    @Test
    void theGravestObstacleIsFoundUntilNoneIsLeft() {
        assertThat(declarations.gravest(SUBMISSION)).isEmpty();
        add(Declared.own(1, SUBMISSION, LicensingOption.RAND));
        assertThat(declarations.gravest(SUBMISSION)).isEmpty();
        add(Declared.own(2, SUBMISSION, LicensingOption.LATER_IMPLIES_RAND));
        add(Declared.notice(3));
        var unwilling = Declared.own(4, SUBMISSION, LicensingOption.UNWILLING);
        add(unwilling);
        add(Declared.own(5, SUBMISSION, LicensingOption.OTHER_TEXT));
        add(Declared.own(6, new SubmissionId("sub-02"), LicensingOption.UNWILLING));

        assertThat(declarations.gravest(SUBMISSION)).contains(unwilling);
        change(unwilling.supersede(Declared.stated(LicensingOption.RF_RAND)));
        assertThat(declarations.gravest(SUBMISSION)).contains(Declared.notice(3));
    }

    @Test
    void aDeclarationBelongsToItsSubmission() {
        var own = Declared.own(LicensingOption.RAND);
        add(own);

        assertThat(declarations.find(new SubmissionId("sub-02"), own.id())).isEmpty();
        assertThat(declarations.toldBy(SUBMISSION, "aurora-semi")).isTrue();
        assertThat(declarations.toldBy(SUBMISSION, "cedar-test")).isFalse();
    }

    @Test
    void whatAThirdPartySaysOfAHolderIsTheHoldersWordOnceItAnswers() {
        var notice = Declared.notice(1);
        add(notice);
        assertThat(declarations.toldBy(SUBMISSION, "aurora-semi")).as("who told").isTrue();
        assertThat(declarations.toldBy(SUBMISSION, "bluepeak-osat")).isFalse();

        change(notice.answer(Declared.stated(LicensingOption.RAND)));
        assertThat(declarations.toldBy(SUBMISSION, "bluepeak-osat")).isTrue();
    }

    @Test
    void whatAHolderStatedOfATextIsFoundUntilItIsRemoved() {
        var own = Declared.own(LicensingOption.RAND);
        add(own);
        add(Declared.notice(2));

        assertThat(declarations.stated(SUBMISSION, 1, "aurora-semi")).containsExactly(own);
        assertThat(declarations.stated(SUBMISSION, 2, "aurora-semi")).isEmpty();
        assertThat(declarations.stated(SUBMISSION, 1, "bluepeak-osat")).as("not answered").isEmpty();
        change(own.remove("The holder asked.", Declared.NOW));
        assertThat(declarations.stated(SUBMISSION, 1, "aurora-semi")).isEmpty();
        assertThat(declarations.removedObstacles(10)).isEmpty();
    }

    @Test
    void whatWasRemovedStandsInTheWayUntilItIsDecided() {
        var own = Declared.own(LicensingOption.UNWILLING);
        add(own);
        var removed = own.remove("The holder asked.", Declared.NOW);
        change(removed);
        assertThat(declarations.gravest(SUBMISSION)).contains(removed);
        assertThat(declarations.removedObstacles(10)).containsExactly(removed);

        var decided = removed.decide(true, "The patent lapsed.", Declared.NOW);
        change(decided);
        assertThat(find(own)).isEqualTo(decided);
        assertThat(declarations.gravest(SUBMISSION)).isEmpty();
        assertThat(declarations.removedObstacles(10)).isEmpty();
    }

    @Test
    void whoeverHasThePatentsIsFoundByWhatWasStatedOfThem() {
        var own = Declared.own(LicensingOption.UNWILLING);
        add(own);
        change(own.transfer("cedar-test", Declared.NOW));

        assertThat(find(own).transfers()).extracting(Declaration.Transfer::to).containsExactly("cedar-test");
        assertThat(declarations.stated(SUBMISSION, 1, "cedar-test")).hasSize(1);
        assertThat(declarations.stated(SUBMISSION, 1, "aurora-semi")).hasSize(1);
        assertThat(declarations.unwilling("cedar-test", 10)).hasSize(1);
        assertThat(declarations.unwilling("delta-devices", 10)).isEmpty();
        assertThat(declarations.unwilling(null, 10)).hasSize(1);
        change(find(own).supersede(Declared.stated(LicensingOption.RAND)));
        assertThat(declarations.unwilling(null, 10)).isEmpty();
    }

    @Test
    void holdersAreThoseWhoSaidSoThemselves() {
        var own = Declared.own(LicensingOption.RAND);
        add(own);
        add(Declared.notice(2));
        assertThat(declarations.holders(SUBMISSION)).containsExactly("aurora-semi");
        assertThat(declarations.holders(new SubmissionId("sub-02"))).isEmpty();

        change(Declared.notice(2).answer(Declared.stated(LicensingOption.RAND)));
        change(own.remove("The holder asked.", Declared.NOW));
        assertThat(declarations.holders(SUBMISSION)).containsExactly("bluepeak-osat");
    }

    @Test
    void whatWaitsForSomebodyIsFoundOldestFirst() {
        var own = Declared.own(LicensingOption.RAND);
        add(Declared.notice(3));
        add(own);
        add(Declared.own(2, SUBMISSION, LicensingOption.RF_RAND));

        assertThat(declarations.waiting(Declaration.Status.NOTICE, "bluepeak-osat", 10))
                .containsExactly(Declared.notice(3));
        assertThat(declarations.waiting(Declaration.Status.NOTICE, "aurora-semi", 10)).isEmpty();
        assertThat(declarations.waiting(Declaration.Status.RECEIVED, null, 1)).containsExactly(own);
        change(own.verify(Declared.NOW));
        assertThat(declarations.waiting(Declaration.Status.RECEIVED, null, 10)).hasSize(1);
    }

    @Test
    void everyChangeCarriesItsAct() {
        var own = Declared.own(LicensingOption.RAND);
        add(own);
        change(own.verify(Declared.NOW));

        var stored = Objects.requireNonNull(database.getCollection("declarations").find().first());
        assertThat(stored.getList("acts", Document.class)).extracting(act -> act.getString("type"))
                .containsExactly("ipr.declared", "ipr.changed");
    }

    @Test
    void anOrganisationAttestsOnceForEachTextAndStageAndOnlyBecomesMoreCareful() {
        var none = attestation(1, Stage.BALLOT, "aurora-semi", Attested.NO_UNDECLARED_CLAIM);
        var declared = attestation(1, Stage.BALLOT, "aurora-semi", Attested.DECLARED);
        assertThat(attestations.add(none, Declared.act("ipr.attested"))).isTrue();
        assertThat(attestations.add(declared, Declared.act("ipr.attested"))).isFalse();
        assertThat(attestations.declare(declared, Declared.act("ipr.attested"))).isTrue();
        assertThat(attestations.declare(declared, Declared.act("ipr.attested"))).isFalse();
        attestations.add(attestation(2, Stage.BALLOT, "bluepeak-osat", Attested.DECLARED),
                Declared.act("ipr.attested"));

        assertThat(attestations.find(SUBMISSION, 1, TEXT, Stage.BALLOT, "aurora-semi")).contains(declared);
        var asked = List.of("aurora-semi", "bluepeak-osat", "cedar-test");
        assertThat(attestations.who(SUBMISSION, 1, TEXT, Set.of(Stage.BALLOT), asked)).containsExactly("aurora-semi");
        assertThat(attestations.who(SUBMISSION, 2, TEXT, Set.of(Stage.ENQUIRY, Stage.BALLOT), asked))
                .containsExactly("bluepeak-osat");
        assertThat(attestations.who(SUBMISSION, 2, TEXT, Set.of(Stage.ENQUIRY), asked)).isEmpty();
        var first = attestations.of(SUBMISSION, null, 1);
        assertThat(attestations.of(SUBMISSION, first.next(), 1).items()).hasSize(1);
    }

    @Test
    void whatIsAttestedIsOfWhatTheTextSaidButBeforeThatWasNotedOfTheTextWhateverItSays() {
        var known = List.of("aurora-semi", "bluepeak-osat");
        var other = "sha256:" + "b".repeat(64);
        var former = new Attestation(SUBMISSION, 1, null, Stage.SUBMISSION, "bluepeak-osat",
                Attested.NO_UNDECLARED_CLAIM, Declared.NOW);
        attestations.add(attestation(1, Stage.SUBMISSION, "aurora-semi", Attested.DECLARED),
                Declared.act("ipr.attested"));
        attestations.add(former, Declared.act("ipr.attested"));

        assertThat(attestations.who(SUBMISSION, 1, TEXT, Set.of(Stage.SUBMISSION), known))
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(attestations.who(SUBMISSION, 1, other, Set.of(Stage.SUBMISSION), known))
                .containsExactly("bluepeak-osat");
        assertThat(attestations.find(SUBMISSION, 1, other, Stage.SUBMISSION, "bluepeak-osat")).contains(former);
        assertThat(attestations.find(SUBMISSION, 1, other, Stage.SUBMISSION, "aurora-semi")).isEmpty();
        var again = new Attestation(SUBMISSION, 1, other, Stage.SUBMISSION, "aurora-semi",
                Attested.NO_UNDECLARED_CLAIM, Declared.NOW);
        assertThat(attestations.add(again, Declared.act("ipr.attested"))).isTrue();
        assertThat(attestations.find(SUBMISSION, 1, other, Stage.SUBMISSION, "aurora-semi")).contains(again);
        var first = attestations.of(SUBMISSION, null, 2);
        assertThat(attestations.of(SUBMISSION, first.next(), 2).items()).hasSize(1);
    }

    private static Attestation attestation(int text, Stage stage, String organisation, Attested statement) {
        return new Attestation(SUBMISSION, text, TEXT, stage, organisation, statement, Declared.NOW);
    }

    private boolean add(Declaration declaration) {
        return declarations.add(declaration, Declared.act("ipr.declared"));
    }

    private boolean change(Declaration declaration) {
        return declarations.change(declaration, Declared.act("ipr.changed"), List.of());
    }

    private Declaration find(Declaration declaration) {
        return declarations.find(declaration.submission(), declaration.id()).orElseThrow();
    }
}
