package org.packstd.submissions.permission;

import static org.packstd.submissions.permission.Relation.ANYBODY;
import static org.packstd.submissions.permission.Relation.NOT_THE_PROPOSER;
import static org.packstd.submissions.permission.Relation.THE_PROPOSER;
import static org.packstd.submissions.security.Role.CERTIFIER;
import static org.packstd.submissions.security.Role.CHAIR;
import static org.packstd.submissions.security.Role.IPR_OFFICER;
import static org.packstd.submissions.security.Role.MEMBER;
import static org.packstd.submissions.security.Role.REVIEWER;
import static org.packstd.submissions.security.Role.SECRETARY;

import java.util.Arrays;
import java.util.Set;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;

/** Who may do what, and when: one row for each command. Commands, allowed actions and reasons all come from here. */
public enum Action {
    EDIT("edit", Ability.Editable.class, THE_PROPOSER, MEMBER),
    SUBMIT("submit", Ability.Editable.class, THE_PROPOSER, MEMBER),
    WITHDRAW("withdraw", Ability.Withdrawable.class, THE_PROPOSER, MEMBER),
    CONSENT("consent", Ability.Withdrawable.class, ANYBODY, CHAIR),
    ACCEPT("accept", Deliberating.Triage.class, ANYBODY, CHAIR),
    RETURN("return", Ability.Returnable.class, ANYBODY, SECRETARY, CHAIR),
    REJECT("reject", Ability.Rejectable.class, ANYBODY, CHAIR),
    ASSIGN_REVIEWERS("assign-reviewers", Ability.Assignable.class, ANYBODY, SECRETARY),
    REVIEW("review", Deliberating.InReview.class, NOT_THE_PROPOSER, REVIEWER),
    WAIVE_REVIEW("waive-review", Deliberating.InReview.class, ANYBODY, SECRETARY),
    REQUEST_REVISION("request-revision", Ability.Revisable.class, ANYBODY, CHAIR),
    OPEN_ENQUIRY("open-enquiry", Ability.Enquirable.class, ANYBODY, SECRETARY),
    DECLARE_READY("declare-ready", Ability.Declarable.class, ANYBODY, CHAIR),
    REOPEN("reopen", Deliberating.BallotReady.class, ANYBODY, CHAIR),
    OPEN_BALLOT("open-ballot", Ability.Ballotable.class, ANYBODY, SECRETARY),
    VOTE("vote", Ability.Votable.class, ANYBODY, MEMBER),
    CLOSE("close", Ability.Voting.class, ANYBODY, SECRETARY),
    RECALL("recall", Balloting.BallotOpen.class, ANYBODY, SECRETARY),
    EXTEND("extend", Ability.Voting.class, ANYBODY, SECRETARY),
    RECIRCULATE("recirculate", Balloting.NegativeResolution.class, ANYBODY, CHAIR),
    CONCLUDE("conclude", Balloting.NegativeResolution.class, ANYBODY, CHAIR),
    CERTIFY("certify", Deciding.ProceduralReview.class, NOT_THE_PROPOSER, CERTIFIER),
    REFUSE("refuse", Deciding.ProceduralReview.class, NOT_THE_PROPOSER, CERTIFIER),
    PUBLISH("publish", Deciding.Approved.class, ANYBODY, SECRETARY),
    HOLD("hold", Ability.Holdable.class, ANYBODY, CHAIR, SECRETARY, IPR_OFFICER),
    RESUME("resume", Resting.OnHold.class, ANYBODY, CHAIR, SECRETARY, IPR_OFFICER),
    APPEAL("appeal", Ability.Appealable.class, ANYBODY, MEMBER),
    DECIDE_APPEAL("decide-appeal", Resting.Appealed.class, NOT_THE_PROPOSER, CERTIFIER);

    private final String wireName;
    private final Class<? extends Submission> legalIn;
    private final Relation relation;
    private final Set<Role> roles;

    Action(String wireName, Class<? extends Submission> legalIn, Relation relation, Role... roles) {
        this.wireName = wireName;
        this.legalIn = legalIn;
        this.relation = relation;
        this.roles = Set.copyOf(Arrays.asList(roles));
    }

    /** The name in the contract, such as {@code open-ballot}. */
    public String wireName() {
        return wireName;
    }

    /** The states, or the ability of states, in which it is legal. */
    public Class<? extends Submission> legalIn() {
        return legalIn;
    }

    public Relation relation() {
        return relation;
    }

    /** Any of these is needed. */
    public Set<Role> roles() {
        return roles;
    }
}
