package org.packstd.submissions.submission.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;
import static org.packstd.submissions.submission.Submitted.in;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Assurance;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.ReasonCode;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submitted;

/** What is stored comes back, and changes as long as nobody else was quicker. */
abstract class SubmissionsContract extends SubmissionStoreContract {

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateThatIsHeldComesBackAsItWasStoredAndGoesOn(State state) {
        if (!(in(state, "sub-held") instanceof Ability.Holdable holdable)) {
            return;
        }
        var held = holdable.hold("a question of law", NOW).entered();
        var stored = StateDocument.decode(held.state(), held.dossier(), SubmissionDocument.encode(held));
        var resumed = ((Resting.OnHold) stored).resume(NOW.plusSeconds(90), UnaryOperator.identity()).entered();

        assertThat(stored).isEqualTo(held);
        assertThat(SubmissionDocument.decode(SubmissionDocument.encode(resumed))).isEqualTo(resumed);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateComesBackAsItWasStored(State state) {
        var wanted = in(state);

        store(wanted);

        assertThat(submissions.find(new SubmissionId("sub-01"))).contains(wanted);
    }

    @Test
    void hostileMemberNamesAndExactFiguresSurvive() {
        var payload = new Payload("{\"$set\":{\"a.b\":1E+400},\"\\u0000\":null,\"x\":[],\"n\":0.40}");
        var draft = Submission.draft(new SubmissionId("sub-01"), "aurora-semi", new Proposal(ProposalKind.NEW_STANDARD,
                Family.of("CSP"), null, new LocalizedText("$title", "标题"), null, "a.b", payload), NOW);

        submissions.add(draft, Submitted.LIN);

        assertThat(submissions.find(draft.dossier().id())).contains(draft);
    }

    @Test
    void whatGoesWithATextIsKeptWithIt() {
        var cover = new Cover(new LocalizedText("A package.", "封装"), "The standoff was widened.", true);
        var draft = Submission.draft(new SubmissionId("sub-01"), "aurora-semi",
                new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null, LocalizedText.english("CSP"), null,
                        null,
                        new Payload("{}"), null, null, cover, List.of()),
                NOW);

        submissions.add(draft, Submitted.LIN);

        assertThat(submissions.find(draft.dossier().id())).contains(draft);
    }

    @Test
    void anIdentifierIsTakenOnce() {
        assertThat(submissions.add(draft("sub-01"), Submitted.LIN)).isTrue();
        assertThat(submissions.add(draft("sub-01"), Submitted.LIN)).isFalse();
    }

    @Test
    void aChangeDecidedOnAnOldVersionDoesNotHappenAndIsNotAnnounced() {
        submissions.add(draft("sub-01"), Submitted.LIN);
        assertThat(submissions.change(draft("sub-01").submit(NOW))).isTrue();

        assertThat(submissions.change(draft("sub-01").submit(NOW))).isFalse();

        assertThat(outbox("sub-01")).containsExactly("submission.submitted");
    }

    @Test
    void whatWasJudgedWithoutAnAnnexDoesNotHappenAndWhatItIsNotJudgedByDoes() {
        submissions.add(draft("sub-01"), Submitted.LIN);
        assertThat(submissions.annex(new SubmissionId("sub-01"))).isEqualTo(submissions.find(new SubmissionId("sub-01"))
                .orElseThrow());

        assertThat(submissions.changeAsJudged(draft("sub-01").submit(NOW), Submitted.LIN)).isFalse();
        var seen = (Authoring.Draft) submissions.find(new SubmissionId("sub-01")).orElseThrow();
        assertThat(submissions.changeAsJudged(seen.submit(NOW), Submitted.LIN)).isTrue();
        submissions.annex(new SubmissionId("sub-01"));
        assertThat(submissions.change(((Authoring.Validating) seen.submit(NOW).entered()).checked(PASSED, NOW)))
                .isTrue();

        assertThat(submissions.annex(new SubmissionId("sub-01")).dossier().annexes()).isEqualTo(3);
    }

    @Test
    void withoutAnyAnnexWhatWasJudgedHappens() {
        submissions.add(draft("sub-01"), Submitted.LIN);

        assertThat(submissions.changeAsJudged(draft("sub-01").submit(NOW), Submitted.LIN)).isTrue();
    }

    @Test
    void ofManyWhoChangeAtOnceOneWins() throws Exception {
        submissions.add(draft("sub-01"), Submitted.LIN);

        var winners = allAtOnce(16, () -> submissions.change(draft("sub-01").submit(NOW)));

        assertThat(winners.stream().filter(won -> won)).hasSize(1);
        assertThat(outbox("sub-01")).hasSize(1);
    }

    @Test
    void aDecisionIsKeptWithItsMotionAndWhatWasAssured() {
        var motion = new Motion("aurora-semi", "cedar-test", 8, 2);
        var rejected = ((Deliberating.Triage) in(State.TRIAGE))
                .reject(new Grounds(ReasonCode.DUPLICATE, "It is there."), NOW)
                .decidedBy("chen", motion, Set.of(Assurance.PROCESS, Assurance.SAFETY)).entered();

        store(rejected);

        assertThat(submissions.find(rejected.dossier().id())).contains(rejected);
    }

    @Test
    void whatAStateNoLongerHasIsGone() {
        var returned = (Authoring.Returned) in(State.RETURNED);
        store(returned);

        submissions.change(returned.submit(NOW));

        var stored = submissions.find(returned.dossier().id()).orElseThrow();
        assertThat(stored.reason()).isNull();
        assertThat(stored.report()).isNull();
    }

    @Test
    void anEventOfAnotherServiceIsAppliedOnce() {
        var approved = (Deciding.Approved) in(State.APPROVED);
        store(approved);
        var published = approved.published(new PublishedAs("PS-CSP-0012", "A"), NOW);

        assertThat(submissions.heard(approved.dossier().id(), "event-1")).isFalse();
        assertThat(submissions.change(published, "event-1")).isTrue();
        assertThat(submissions.change(published, "event-1")).isFalse();
        assertThat(submissions.heard(approved.dossier().id(), "event-1")).isTrue();
    }

    private List<String> outbox(String id) {
        var stored = database.getCollection("submissions").find(new Document("_id", id)).first();
        return stored == null
                ? List.of()
                : stored.getList("outbox", Document.class, List.of()).stream().map(event -> event.getString("type"))
                        .toList();
    }
}
