package org.packstd.submissions.sponsor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.organisation.ChainPart;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/** The proposer invites, and takes back; each who was invited answers for itself. All while the text may be changed. */
public final class ShareProposal {

    private final Proceedings proceedings;
    private final Submissions submissions;
    private final Organisations organisations;
    private final Clock clock;

    public ShareProposal(Proceedings proceedings, Submissions submissions, Organisations organisations, Clock clock) {
        this.proceedings = proceedings;
        this.submissions = submissions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Inviting for the same part again changes nothing; for another part it asks again. */
    public Submission invite(SubmissionId id, String organisation, ChainPart part, Caller caller, IfMatch ifMatch) {
        var found = proceedings.find(id, caller);
        Permissions.demandRight(Action.EDIT, caller, found);
        ifMatch.demand(found.dossier().version());
        demandInvitable(found, organisation);
        return change(found, "sponsor.invited", caller, ifMatch, sponsors -> {
            var invited = new ArrayList<>(sponsors);
            invited.removeIf(sponsor -> sponsor.organisation().equals(organisation));
            invited.add(Sponsor.invited(organisation, part.name(), clock.instant()));
            return invited;
        });
    }

    public Submission takeBack(SubmissionId id, String organisation, Caller caller, IfMatch ifMatch) {
        var found = proceedings.find(id, caller);
        new SponsorRights(found, caller).demandRight(SponsorAction.TAKE_BACK, organisation);
        ifMatch.demand(found.dossier().version());
        sponsor(found, organisation);
        return change(found, "sponsor.taken-back", caller, ifMatch, sponsors -> sponsors.stream()
                .filter(sponsor -> !sponsor.organisation().equals(organisation)).toList());
    }

    public Submission confirm(SubmissionId id, String organisation, Caller caller, IfMatch ifMatch) {
        return answer(id, organisation, Sponsor.Status.CONFIRMED, "sponsor.confirmed", caller, ifMatch);
    }

    public Submission decline(SubmissionId id, String organisation, Caller caller, IfMatch ifMatch) {
        return answer(id, organisation, Sponsor.Status.DECLINED, "sponsor.declined", caller, ifMatch);
    }

    /** The co-sponsor of that name. */
    public static Sponsor sponsor(Submission submission, String organisation) {
        return submission.dossier().proposal().sponsors().stream()
                .filter(sponsor -> sponsor.organisation().equals(organisation)).findFirst()
                .orElseThrow(() -> Problem.notFound("organisation", organisation, "a co-sponsor of this submission"));
    }

    private Submission answer(SubmissionId id, String organisation, Sponsor.Status answer, String deed, Caller caller,
            IfMatch ifMatch) {
        var found = proceedings.find(id, caller);
        new SponsorRights(found, caller).demandRight(SponsorAction.CONFIRM, organisation);
        sponsor(found, organisation);
        ifMatch.demand(found.dossier().version());
        return change(found, deed, caller, ifMatch, sponsors -> sponsors.stream()
                .map(sponsor -> sponsor.organisation().equals(organisation)
                        ? sponsor.answering(answer, clock.instant())
                        : sponsor)
                .toList());
    }

    private void demandInvitable(Submission submission, String organisation) {
        if (submission.dossier().organisation().equals(organisation)) {
            throw Problem.ruleViolated(List.of(Offence.of("organisation", "sponsor-other-than-proposer", organisation,
                    "another organisation than the proposing one")));
        }
        if (organisations.find(organisation).isEmpty()) {
            throw Problem.ruleViolated(List.of(Offence.of("organisation", "organisation-known", organisation,
                    "an organisation of GET /organisations")));
        }
        var sponsors = submission.dossier().proposal().sponsors();
        var isNew = sponsors.stream().noneMatch(sponsor -> sponsor.organisation().equals(organisation));
        if (isNew && sponsors.size() >= Proposal.MOST_SPONSORS) {
            throw Problem
                    .ruleViolated(List.of(Offence.of("organisation", "bound", Integer.toString(sponsors.size() + 1),
                            "at most %d co-sponsors".formatted(Proposal.MOST_SPONSORS))));
        }
    }

    private Submission change(Submission found, String deed, Caller caller, IfMatch ifMatch,
            UnaryOperator<List<Sponsor>> step) {
        if (!(found instanceof Ability.Editable editable)) {
            throw Permissions.stands(Hurdle.STATE_EDITABLE.with(found.state()));
        }
        var sponsors = step.apply(found.dossier().proposal().sponsors());
        var changed = editable.sponsored(sponsors, deed, clock.instant());
        if (!submissions.change(changed, Actor.of(caller))) {
            throw ifMatch.stale("a newer one");
        }
        return changed.entered();
    }
}
