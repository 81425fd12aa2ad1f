package org.packstd.submissions.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.Databases;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.declaration.Attestation.Attested;
import org.packstd.submissions.declaration.persistence.DeclarationStores;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submitted;

class PatentGateTest {

    private static final Caller ANYBODY = new Caller("chen", "packstd-body", Set.of());
    private static final SubmissionId SUBMISSION = Declared.SUBMISSION;

    private final Declarations declarations = DeclarationStores.declarations(Databases.embedded());
    private final Attestations attestations = DeclarationStores.attestations(Databases.embedded());
    private final PatentGate gate = new PatentGate(declarations, new Attesting(attestations,
            new Policies(List.of(policy("short", Process.NONE), policy("thorough", thorough(30)),
                    policy("reviewed", thorough(0))))));

    @ParameterizedTest
    @CsvSource({"UNWILLING, true, true", "LATER_IMPLIES_RAND, false, true", "OTHER_TEXT, false, true",
        "RAND, false, false", "RF_RAND, false, false", "NO_LICENCE_NEEDED, false, false"})
    void whatStopsABallotAndWhatStopsPublication(LicensingOption option, boolean ballot, boolean publication) {
        declarations.add(Declared.own(1, SUBMISSION, option), Declared.act("ipr.declared"));
        var submission = accepted("short");

        assertThat(stops(Action.DECLARE_READY, submission)).isEqualTo(ballot);
        assertThat(stops(Action.OPEN_BALLOT, submission)).isEqualTo(ballot);
        assertThat(stops(Action.CERTIFY, submission)).isEqualTo(publication);
        assertThat(stops(Action.PUBLISH, submission)).isEqualTo(publication);
    }

    @Test
    void aNoticeStopsUntilItIsAnsweredOrDecided() {
        var notice = Declared.notice(1);
        declarations.add(notice, Declared.act("ipr.declared"));
        assertThat(hindrance(Action.OPEN_BALLOT, accepted("short"))).contains("bluepeak-osat has not answered")
                .contains(notice.mayBeDecidedFrom().toString());

        declarations.change(notice.decide(true, "Nobody answers.", notice.mayBeDecidedFrom()),
                Declared.act("ipr.decided"), List.of());
        assertThat(stops(Action.PUBLISH, accepted("short"))).isFalse();
    }

    @Test
    void onTheShortWayNobodyAttestsTwice() {
        for (var action : Action.values()) {
            assertThat(stops(action, accepted("short"))).as(action.name()).isEqualTo(action == Action.SUBMIT);
        }
    }

    @Test
    void noTextIsHandedInBeforeEachAuthorAttestedOfIt() {
        var draft = Submitted.draft(SUBMISSION.value());
        var shared = draft.sponsored(List.of(Sponsor.invited("bluepeak-osat", "OSAT", Declared.NOW)
                .answering(Sponsor.Status.CONFIRMED, Declared.NOW)), "sponsor.confirmed", Declared.NOW).entered();
        assertThat(hindrance(Action.SUBMIT, shared))
                .contains("aurora-semi, bluepeak-osat did not attest at stage SUBMISSION of text 1");

        attest(1, Stage.SUBMISSION, "aurora-semi");
        assertThat(hindrance(Action.SUBMIT, shared)).contains("patents: bluepeak-osat did not attest");
        assertThat(stops(Action.SUBMIT, draft)).as("alone").isFalse();
        attest(1, Stage.SUBMISSION, "bluepeak-osat");
        assertThat(stops(Action.SUBMIT, shared)).isFalse();
        assertThat(stops(Action.SUBMIT, mended())).as("another text").isTrue();
    }

    @Test
    void whatIsAttestedAtALaterStageNeedNotBeAttestedAtAnEarlierOne() {
        attest(1, Stage.ENQUIRY, "aurora-semi");

        assertThat(stops(Action.DECLARE_READY, accepted("reviewed"))).isFalse();
        assertThat(stops(Action.OPEN_BALLOT, accepted("reviewed"))).as("the ballot is later").isTrue();
    }

    private static Submission mended() {
        var returned = (Authoring.Returned) ((Deliberating.Triage) Submitted.in(State.TRIAGE, SUBMISSION.value()))
                .returnToAuthor(Grounds.of("unclear"), Declared.NOW).entered();
        return returned.edit(Submitted.proposal(), Declared.NOW).entered();
    }

    @Test
    void underAThoroughPolicyEachAuthorAttestsAtEachStage() {
        var submission = accepted("thorough");
        assertThat(hindrance(Action.DECLARE_READY, submission))
                .contains("aurora-semi did not attest at stage ENQUIRY of text 1");
        attest(1, Stage.ACCEPTANCE, "aurora-semi");
        assertThat(stops(Action.DECLARE_READY, submission)).isTrue();
        assertThat(stops(Action.DECLARE_READY, accepted("reviewed"))).as("there is no enquiry").isFalse();
        attest(1, Stage.ENQUIRY, "aurora-semi");
        assertThat(stops(Action.DECLARE_READY, submission)).isFalse();
        assertThat(stops(Action.OPEN_BALLOT, submission)).isTrue();
        attest(1, Stage.BALLOT, "aurora-semi");
        assertThat(stops(Action.OPEN_BALLOT, submission)).isFalse();
        assertThat(stops(Action.CERTIFY, submission)).isFalse();
        assertThat(stops(Action.PUBLISH, submission)).isFalse();
    }

    @Test
    void coSponsorsWhoConfirmedAttestTooAndAnotherTextAsksAgain() {
        var submission = accepted("reviewed", Sponsor.invited("bluepeak-osat", "OSAT", Declared.NOW)
                .answering(Sponsor.Status.CONFIRMED, Declared.NOW));
        attest(1, Stage.ACCEPTANCE, "aurora-semi");
        assertThat(hindrance(Action.DECLARE_READY, submission)).contains("bluepeak-osat did not attest");
        attest(1, Stage.ACCEPTANCE, "bluepeak-osat");
        assertThat(stops(Action.DECLARE_READY, submission)).isFalse();

        var text = submission.dossier().textRevision();
        attest(text + 1, Stage.BALLOT, "aurora-semi");
        assertThat(stops(Action.OPEN_BALLOT, submission)).as("attested of another text").isTrue();
    }

    @Test
    void aDraftThatIsEditedIsAttestedAnewUnlessOnlyItsCoverIsAnother() {
        attest(1, Stage.SUBMISSION, "aurora-semi");
        var draft = Submitted.draft(SUBMISSION.value());
        assertThat(stops(Action.SUBMIT, draft)).isFalse();

        assertThat(stops(Action.SUBMIT, edited(draft, "{\"variations\":[]}", true))).isFalse();
        assertThat(hindrance(Action.SUBMIT, edited(draft, "{\"variations\":[1]}", false)))
                .contains("aurora-semi did not attest at stage SUBMISSION of text 1");
    }

    @Test
    void whatWasAttestedBeforeTextsHadHashesHolds() {
        attest(1, null, Stage.SUBMISSION, "aurora-semi");

        assertThat(stops(Action.SUBMIT, edited(Submitted.draft(SUBMISSION.value()), "{\"variations\":[1]}", false)))
                .isFalse();
    }

    private static Submission edited(Authoring.Draft draft, String payload, boolean licenceGranted) {
        var former = Submitted.proposal();
        return draft.edit(new Proposal(former.kind(), former.family(), null, former.title(), null, null,
                new Payload(payload), null, null, new Cover(null, null, licenceGranted), List.of()), Declared.NOW)
                .entered();
    }

    @ParameterizedTest
    @EnumSource(value = Action.class, names = {"SUBMIT", "DECLARE_READY", "OPEN_BALLOT", "CERTIFY",
        "PUBLISH"}, mode = EnumSource.Mode.EXCLUDE)
    void nothingElseIsItsAffair(Action action) {
        declarations.add(Declared.own(1, SUBMISSION, LicensingOption.UNWILLING), Declared.act("ipr.declared"));

        assertThat(gate.hindrance(action, accepted("thorough"), ANYBODY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasAStageUnlessItStandsStill(State state) {
        if (state == State.ON_HOLD || state == State.APPEALED) {
            assertThatThrownBy(() -> Stage.of(state)).hasMessageContaining(state.name());
        } else {
            assertThat(Stage.of(state)).isNotNull();
        }
    }

    private boolean stops(Action action, Submission submission) {
        return gate.hindrance(action, submission, ANYBODY).isPresent();
    }

    private String hindrance(Action action, Submission submission) {
        return gate.hindrance(action, submission, ANYBODY).map(Hindrance::reason).orElse("");
    }

    private void attest(int text, Stage stage, String organisation) {
        attest(text, Submitted.proposal().textHash(), stage, organisation);
    }

    private void attest(int text, @Nullable String hash, Stage stage, String organisation) {
        attestations.add(new Attestation(SUBMISSION, text, hash, stage, organisation, Attested.NO_UNDECLARED_CLAIM,
                Declared.NOW), Declared.act("ipr.attested"));
    }

    private static Submission accepted(String policy, Sponsor... sponsors) {
        var draft = Submitted.draft(SUBMISSION.value());
        var shared = (Authoring.Draft) draft.sponsored(List.of(sponsors), "sponsor.invited", Declared.NOW).entered();
        var validating = (Authoring.Validating) shared.submit(Declared.NOW).entered();
        var triage = (Deliberating.Triage) validating.checked(Submitted.PASSED, Declared.NOW).entered();
        return triage.accept(Course.taken(null, policy, 1, Declared.NOW), Declared.NOW).entered();
    }

    private static Process thorough(int enquiryDays) {
        return new Process(2, 21, enquiryDays, 7, 60, 10, 5, 14, 0, 0, null, Process.SecondBody.NONE);
    }

    private static Policy policy(String id, Process process) {
        var known = KnownPolicies.all().find("two-thirds", 1).orElseThrow();
        return new Policy(id, 1, known.titleEn(), known.titleZh(), known.basis(), known.window(),
                known.minimumElectorate(), known.criteria(), known.voters(), known.choices(), known.consensus(),
                process);
    }
}
