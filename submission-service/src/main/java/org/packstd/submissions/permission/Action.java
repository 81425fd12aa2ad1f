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
import org.packstd.submissions.submission.Submission;

/** Who may do what, and when: one row for each command. Commands, allowed actions and reasons all come from here. */
public enum Action {
    EDIT("edit", Submission.Editable.class, THE_PROPOSER, MEMBER),
    SUBMIT("submit", Submission.Editable.class, THE_PROPOSER, MEMBER),
    WITHDRAW("withdraw", Submission.Withdrawable.class, THE_PROPOSER, MEMBER),
    CONSENT("consent", Submission.Withdrawable.class, ANYBODY, CHAIR),
    ACCEPT("accept", Submission.Triage.class, ANYBODY, CHAIR),
    RETURN("return", Submission.Returnable.class, ANYBODY, SECRETARY, CHAIR),
    REJECT("reject", Submission.Rejectable.class, ANYBODY, CHAIR),
    ASSIGN_REVIEWERS("assign-reviewers", Submission.Assignable.class, ANYBODY, SECRETARY),
    REVIEW("review", Submission.InReview.class, NOT_THE_PROPOSER, REVIEWER),
    WAIVE_REVIEW("waive-review", Submission.InReview.class, ANYBODY, SECRETARY),
    REQUEST_REVISION("request-revision", Submission.Revisable.class, ANYBODY, CHAIR),
    OPEN_ENQUIRY("open-enquiry", Submission.Enquirable.class, ANYBODY, SECRETARY),
    DECLARE_READY("declare-ready", Submission.Declarable.class, ANYBODY, CHAIR),
    REOPEN("reopen", Submission.BallotReady.class, ANYBODY, CHAIR),
    OPEN_BALLOT("open-ballot", Submission.Ballotable.class, ANYBODY, SECRETARY),
    VOTE("vote", Submission.Voting.class, ANYBODY, MEMBER),
    CLOSE("close", Submission.Voting.class, ANYBODY, SECRETARY),
    RECALL("recall", Submission.BallotOpen.class, ANYBODY, SECRETARY),
    EXTEND("extend", Submission.Voting.class, ANYBODY, SECRETARY),
    RECIRCULATE("recirculate", Submission.NegativeResolution.class, ANYBODY, CHAIR),
    CONCLUDE("conclude", Submission.NegativeResolution.class, ANYBODY, CHAIR),
    CERTIFY("certify", Submission.ProceduralReview.class, NOT_THE_PROPOSER, CERTIFIER),
    REFUSE("refuse", Submission.ProceduralReview.class, NOT_THE_PROPOSER, CERTIFIER),
    PUBLISH("publish", Submission.Approved.class, ANYBODY, SECRETARY),
    HOLD("hold", Submission.Holdable.class, ANYBODY, CHAIR, SECRETARY, IPR_OFFICER),
    RESUME("resume", Submission.OnHold.class, ANYBODY, CHAIR, SECRETARY, IPR_OFFICER),
    APPEAL("appeal", Submission.Appealable.class, ANYBODY, MEMBER),
    DECIDE_APPEAL("decide-appeal", Submission.Appealed.class, NOT_THE_PROPOSER, CERTIFIER);

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
