package org.packstd.submissions.permission;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.permission.Action.ACCEPT;
import static org.packstd.submissions.permission.Action.APPEAL;
import static org.packstd.submissions.permission.Action.ASSIGN_REVIEWERS;
import static org.packstd.submissions.permission.Action.CERTIFY;
import static org.packstd.submissions.permission.Action.CLOSE;
import static org.packstd.submissions.permission.Action.CONCLUDE;
import static org.packstd.submissions.permission.Action.CONSENT;
import static org.packstd.submissions.permission.Action.DECIDE_APPEAL;
import static org.packstd.submissions.permission.Action.DECLARE_READY;
import static org.packstd.submissions.permission.Action.EDIT;
import static org.packstd.submissions.permission.Action.EXTEND;
import static org.packstd.submissions.permission.Action.HOLD;
import static org.packstd.submissions.permission.Action.OPEN_BALLOT;
import static org.packstd.submissions.permission.Action.OPEN_ENQUIRY;
import static org.packstd.submissions.permission.Action.PUBLISH;
import static org.packstd.submissions.permission.Action.RECALL;
import static org.packstd.submissions.permission.Action.RECIRCULATE;
import static org.packstd.submissions.permission.Action.REFUSE;
import static org.packstd.submissions.permission.Action.REJECT;
import static org.packstd.submissions.permission.Action.REOPEN;
import static org.packstd.submissions.permission.Action.REQUEST_REVISION;
import static org.packstd.submissions.permission.Action.RESUME;
import static org.packstd.submissions.permission.Action.RETURN;
import static org.packstd.submissions.permission.Action.REVIEW;
import static org.packstd.submissions.permission.Action.SUBMIT;
import static org.packstd.submissions.permission.Action.VOTE;
import static org.packstd.submissions.permission.Action.WAIVE_REVIEW;
import static org.packstd.submissions.permission.Action.WITHDRAW;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PROPOSER;
import static org.packstd.submissions.submission.Submitted.in;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.State;

class PermissionsTest {

    /** Everybody has returned, so that only states, roles and organisations decide. */
    private static final Standing ALL_RETURNED = new Standing(4, true, NOW);

    private static final Map<State, Set<Action>> LEGAL = Map.ofEntries(
            entry(State.DRAFT, Set.of(EDIT, SUBMIT, WITHDRAW, CONSENT, HOLD)),
            entry(State.VALIDATING, Set.of(WITHDRAW, CONSENT, HOLD)),
            entry(State.CHECK_FAILED, Set.of(EDIT, SUBMIT, WITHDRAW, CONSENT, HOLD)),
            entry(State.TRIAGE, Set.of(ACCEPT, RETURN, REJECT, WITHDRAW, CONSENT, HOLD)),
            entry(State.RETURNED, Set.of(EDIT, SUBMIT, WITHDRAW, CONSENT, HOLD)),
            entry(State.REJECTED, Set.of(APPEAL)),
            entry(State.ACCEPTED,
                    Set.of(ASSIGN_REVIEWERS, OPEN_ENQUIRY, DECLARE_READY, OPEN_BALLOT, RETURN, WITHDRAW, CONSENT,
                            HOLD)),
            entry(State.IN_REVIEW, Set.of(ASSIGN_REVIEWERS, REVIEW, WAIVE_REVIEW, REQUEST_REVISION, REJECT,
                    OPEN_ENQUIRY, DECLARE_READY, WITHDRAW, CONSENT, HOLD)),
            entry(State.REVISION_REQUIRED, Set.of(EDIT, SUBMIT, WITHDRAW, CONSENT, HOLD)),
            entry(State.ENQUIRY, Set.of(WITHDRAW, CONSENT, HOLD)),
            entry(State.COMMENT_RESOLUTION,
                    Set.of(REQUEST_REVISION, REJECT, DECLARE_READY, WITHDRAW, CONSENT, HOLD)),
            entry(State.BALLOT_READY, Set.of(REOPEN, OPEN_BALLOT, WITHDRAW, CONSENT, HOLD)),
            entry(State.BALLOT_OPEN, Set.of(VOTE, CLOSE, RECALL, EXTEND, WITHDRAW, CONSENT, HOLD)),
            entry(State.BALLOT_CLOSED, Set.of(HOLD)),
            entry(State.BALLOT_FAILED, Set.of(RETURN, REJECT, REQUEST_REVISION, APPEAL, HOLD)),
            entry(State.NEGATIVE_RESOLUTION, Set.of(REQUEST_REVISION, REJECT, RECIRCULATE, CONCLUDE, HOLD)),
            entry(State.RECIRCULATION, Set.of(VOTE, EXTEND, WITHDRAW, CONSENT, HOLD)),
            entry(State.PROCEDURAL_REVIEW, Set.of(CERTIFY, REFUSE, HOLD)),
            entry(State.APPROVED, Set.of(PUBLISH, HOLD, APPEAL)),
            entry(State.PUBLISHED, Set.of()),
            entry(State.ON_HOLD, Set.of(RESUME)),
            entry(State.APPEALED, Set.of(DECIDE_APPEAL, HOLD)),
            entry(State.WITHDRAWN, Set.of()),
            entry(State.EXPIRED, Set.of()));

    /** What each role may do, as the design says it (process, 3.6), not as the commands say it. */
    private static final Map<Role, Set<Action>> OF_ROLES = Map.of(
            Role.MEMBER, Set.of(EDIT, SUBMIT, WITHDRAW, VOTE, APPEAL),
            Role.REVIEWER, Set.of(REVIEW),
            Role.CHAIR, Set.of(CONSENT, ACCEPT, RETURN, REJECT, REQUEST_REVISION, DECLARE_READY, REOPEN, RECIRCULATE,
                    CONCLUDE, HOLD, RESUME),
            Role.SECRETARY, Set.of(RETURN, ASSIGN_REVIEWERS, WAIVE_REVIEW, OPEN_ENQUIRY, OPEN_BALLOT, CLOSE, RECALL,
                    EXTEND, PUBLISH, HOLD, RESUME),
            Role.CERTIFIER, Set.of(CERTIFY, REFUSE, DECIDE_APPEAL),
            Role.IPR_OFFICER, Set.of(HOLD, RESUME),
            Role.ADMIN, Set.of());
    private static final Set<Action> OF_THE_PROPOSER = Set.of(EDIT, SUBMIT, WITHDRAW);
    private static final Set<Action> NEVER_OF_THE_PROPOSER = Set.of(REVIEW, CERTIFY, REFUSE, DECIDE_APPEAL);

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleAloneDoesWhatTheDesignGivesItAndNothingElse(Role role) {
        for (var state : State.values()) {
            for (var organisation : List.of(PROPOSER, "cedar-test")) {
                var caller = new Caller("x", organisation, Set.of(role));
                var allowed = Arrays.stream(Action.values())
                        .filter(action -> Permissions.judge(action, caller, in(state),
                                ALL_RETURNED) instanceof Verdict.Allowed)
                        .collect(Collectors.toSet());

                assertThat(allowed).as("%s of %s in %s", role, organisation, state)
                        .isEqualTo(byTheDesign(role, organisation, state));
            }
        }
    }

    private static Set<Action> byTheDesign(Role role, String organisation, State state) {
        var others = organisation.equals(PROPOSER) ? NEVER_OF_THE_PROPOSER : OF_THE_PROPOSER;
        return Objects.requireNonNull(OF_ROLES.get(role)).stream()
                .filter(action -> Objects.requireNonNull(LEGAL.get(state)).contains(action))
                .filter(action -> !others.contains(action))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void eachStateAllowsItsCommandsAndNoOthers(State state) {
        var allowed = Arrays.stream(Action.values())
                .filter(action -> Permissions.judge(action, entitled(action), in(state),
                        ALL_RETURNED) instanceof Verdict.Allowed)
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(LEGAL.get(state));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void eachCommandIsForItsRolesOnly(Action action) {
        var others = EnumSet.allOf(Role.class);
        others.removeAll(action.roles());
        var organisation = entitled(action).organisation();

        for (var state : State.values()) {
            assertThat(Permissions.judge(action, new Caller("x", organisation, others), in(state), ALL_RETURNED))
                    .isInstanceOf(Verdict.Forbidden.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Action.class, names = {"EDIT", "SUBMIT", "WITHDRAW"})
    void onlyTheProposerChangesItsSubmission(Action action) {
        var rival = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));

        assertThat(Permissions.judge(action, rival, in(State.RETURNED), ALL_RETURNED))
                .isEqualTo(new Verdict.Forbidden("org: bluepeak-osat (expected: the proposing organisation)"));
    }

    @ParameterizedTest
    @EnumSource(value = Action.class, names = {"CERTIFY", "REFUSE"})
    void nobodyCertifiesWhatTheirOwnOrganisationProposed(Action action) {
        var partial = new Caller("rosa", PROPOSER, Set.of(Role.CERTIFIER));
        var ofNobody = new Caller("rosa", null, Set.of(Role.CERTIFIER));

        assertThat(Permissions.judge(action, partial, in(State.PROCEDURAL_REVIEW), ALL_RETURNED))
                .isInstanceOf(Verdict.Forbidden.class);
        assertThat(Permissions.judge(action, ofNobody, in(State.PROCEDURAL_REVIEW), ALL_RETURNED))
                .isInstanceOf(Verdict.Forbidden.class);
    }

    @Test
    void betweenRoundsOnlyWhoseCountedDisapprovalStandsMayStillSayAnything() {
        var resolution = in(State.NEGATIVE_RESOLUTION);

        assertThat(Permissions.judge(VOTE, entitled(VOTE), resolution, new Standing(true, true, 1, NOW)))
                .isEqualTo(new Verdict.Allowed());
        assertThat(Permissions.judge(VOTE, entitled(VOTE), resolution, new Standing(true, false, 1, NOW)))
                .isInstanceOf(Verdict.Blocked.class);
        assertThat(Permissions.judge(VOTE, entitled(VOTE), resolution, new Standing(false, false, 1, NOW)))
                .isInstanceOf(Verdict.Forbidden.class);
    }

    @Test
    void whoAgreedAsChairDoesNotCallTheBallotBackAsSecretaryOnceThereAreVotes() {
        var open = ((Ability.Withdrawable) in(State.BALLOT_OPEN)).consent(Consent.RECALL, "wei", NOW).entered();
        var wei = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY, Role.CHAIR));
        var dana = new Caller("dana", "packstd-body", Set.of(Role.SECRETARY));

        assertThat(Permissions.judge(RECALL, wei, open, new Standing(1, false, NOW)))
                .isInstanceOfSatisfying(Verdict.Blocked.class,
                        blocked -> assertThat(blocked.hindrance().reason()).contains("consent: your own"));
        assertThat(Permissions.judge(RECALL, dana, open, new Standing(1, false, NOW)))
                .isEqualTo(new Verdict.Allowed());
        assertThat(Permissions.judge(RECALL, wei, open, new Standing(0, true, false, NOW))).as("a vote is on its way")
                .isInstanceOf(Verdict.Blocked.class);
        assertThat(Permissions.judge(RECALL, wei, open, new Standing(0, false, NOW))).as("nobody has voted")
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void aBallotIsNotClosedWhileItsTimeRunsAndOrganisationsAreMissing() {
        var verdict = Permissions.judge(CLOSE, entitled(CLOSE), in(State.BALLOT_OPEN), new Standing(2, false, NOW));

        assertThat(verdict).isEqualTo(new Verdict.Blocked(
                Hurdle.BALLOT_RUNS.with(Instant.parse("2026-12-22T08:00:00Z"), 2L, 4)));
    }

    @Test
    void aBallotIsClosedOnceItsTimeIsOver() {
        assertThat(Permissions.judge(CLOSE, entitled(CLOSE), in(State.BALLOT_OPEN), new Standing(0, false, CLOSES_AT)))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void aVoteAtTheClosingInstantIsTooLateAndOneBeforeItIsNot() {
        var ballot = in(State.BALLOT_OPEN);

        assertThat(Permissions.judge(VOTE, entitled(VOTE), ballot, new Standing(0, true, CLOSES_AT.minusMillis(1))))
                .isEqualTo(new Verdict.Allowed());
        assertThat(Permissions.judge(VOTE, entitled(VOTE), ballot, new Standing(0, true, CLOSES_AT)))
                .isInstanceOf(Verdict.Blocked.class);
    }

    @Test
    void whoIsNotOfTheElectorateDoesNotVote() {
        assertThat(Permissions.judge(VOTE, entitled(VOTE), in(State.BALLOT_OPEN), new Standing(0, false, NOW)))
                .isInstanceOf(Verdict.Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void othersSeeASubmissionFromItsSubmissionOnButNotWhatBounced(State state) {
        var secretary = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
        var hidden = Set.of(State.DRAFT, State.CHECK_FAILED);

        assertThat(Permissions.maySee(secretary, in(state))).isEqualTo(!hidden.contains(state));
        assertThat(Permissions.maySee(entitled(EDIT), in(state))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"DRAFT", "CHECK_FAILED"})
    void takingBackWhatOthersNeverSawShowsItToNobody(State state) {
        var secretary = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
        var withdrawn = ((Ability.Withdrawable) in(state)).withdraw(NOW).entered();

        assertThat(Permissions.maySee(secretary, withdrawn)).isFalse();
        assertThat(Permissions.maySee(entitled(EDIT), withdrawn)).isTrue();
    }

    @Test
    void theReasonNamesTheStatesInWhichItWouldBeAllowed() {
        assertThat(Permissions.judge(SUBMIT, entitled(SUBMIT), in(State.PUBLISHED), ALL_RETURNED))
                .isEqualTo(new Verdict.Blocked(
                        Hurdle.STATE.with(State.PUBLISHED,
                                List.of(State.DRAFT, State.CHECK_FAILED, State.RETURNED, State.REVISION_REQUIRED))));
    }

    @ParameterizedTest
    @EnumSource(value = Action.class, names = {"CERTIFY", "REFUSE"})
    void whoTookTheDecisionDoesNotCertifyIt(Action action) {
        var concluded = ((Balloting.NegativeResolution) in(State.NEGATIVE_RESOLUTION)).conclude(NOW)
                .decidedBy("rosa").entered();

        assertThat(Permissions.judge(action, certifier("rosa", "packstd-body"), concluded, ALL_RETURNED))
                .isInstanceOf(Verdict.Forbidden.class);
        assertThat(Permissions.judge(action, certifier("otto", "packstd-body"), concluded, ALL_RETURNED))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void anAppealIsDecidedNeitherByWhoTookTheDecisionNorByWhoAppealed() {
        var rejected = (Deciding.Rejected) ((Ability.Rejectable) in(State.TRIAGE))
                .reject(Grounds.of("out of scope"), NOW).decidedBy("rosa").entered();
        var appealed = rejected.appeal(new Appeal("bluepeak-osat", "unheard", "hear", NOW), NOW).entered();

        assertThat(Permissions.judge(DECIDE_APPEAL, certifier("rosa", "packstd-body"), appealed, ALL_RETURNED))
                .isInstanceOf(Verdict.Forbidden.class);
        assertThat(Permissions.judge(DECIDE_APPEAL, certifier("otto", "bluepeak-osat"), appealed, ALL_RETURNED))
                .isInstanceOf(Verdict.Forbidden.class);
        assertThat(Permissions.judge(DECIDE_APPEAL, certifier("otto", "packstd-body"), appealed, ALL_RETURNED))
                .isEqualTo(new Verdict.Allowed());
    }

    private static Caller certifier(String name, String organisation) {
        return new Caller(name, organisation, Set.of(Role.CERTIFIER));
    }

    private static Caller entitled(Action action) {
        return new Caller("x", action.relation() == Relation.NOT_THE_PROPOSER ? "packstd-body" : PROPOSER,
                action.roles());
    }
}
