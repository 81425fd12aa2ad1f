package org.packstd.submissions.need;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/** What people do with needs. */
public final class ShareNeeds {

    private final Needs needs;
    private final Proceedings proceedings;
    private final Submissions submissions;
    private final MeetNeeds meet;
    private final Clock clock;

    public ShareNeeds(Needs needs, Proceedings proceedings, Submissions submissions, MeetNeeds meet,
            Clock clock) {
        this.needs = needs;
        this.proceedings = proceedings;
        this.submissions = submissions;
        this.meet = meet;
        this.clock = clock;
    }

    /** States it under an identifier that was reserved for it; who states it is its first supporter. */
    public Need state(NeedId reserved, NeedStatement statement, boolean named, Caller caller) {
        var organisation = caller.requireOrganisation();
        statement.demandFit();
        var need = Need.stated(reserved, organisation, named, statement, clock.instant());
        needs.add(need, act("need.stated", caller, Map.of("family", statement.family().name())));
        var stored = find(reserved);
        needs.support(new Support(reserved, organisation, named, stored.createdAt()),
                act("need.supported", caller, Map.of()));
        return stored.supportedBy(needs.countSupporters(reserved));
    }

    public Need find(NeedId id) {
        return needs.find(id).orElseThrow(() -> NeedId.unknown(id.value()));
    }

    public Need withdraw(NeedId id, Caller caller, IfMatch ifMatch) {
        var found = find(id);
        if (!found.organisation().equals(caller.organisation())) {
            throw Problem.forbidden("org: %s (expected: the organisation that stated it)"
                    .formatted(caller.organisation()));
        }
        ifMatch.demand(found.version());
        var withdrawn = found.withdraw(clock.instant());
        if (!needs.change(withdrawn, act("need.withdrawn", caller, Map.of()))) {
            throw ifMatch.stale("a newer one");
        }
        return withdrawn;
    }

    public Need support(NeedId id, boolean named, Caller caller) {
        var organisation = caller.requireOrganisation();
        var found = find(id);
        found.demandOpen();
        needs.support(new Support(id, organisation, named, clock.instant()),
                act("need.supported", caller, Map.of("named", Boolean.toString(named))));
        return found.supportedBy(needs.countSupporters(id));
    }

    public Need withdrawSupport(NeedId id, Caller caller) {
        var organisation = caller.requireOrganisation();
        var found = find(id);
        needs.withdrawSupport(id, organisation, act("need.support-withdrawn", caller, Map.of()));
        return found.supportedBy(needs.countSupporters(id));
    }

    /** A submission of the caller's organisation answers it; one that is published already meets it at once. */
    public NeedAnswer answer(NeedId id, SubmissionId submission, Caller caller) {
        var found = find(id);
        var proposed = proceedings.find(submission, caller);
        if (!proposed.dossier().organisation().equals(caller.organisation())) {
            throw Problem.forbidden("org: %s (expected: the proposing organisation, %s)"
                    .formatted(caller.organisation(), proposed.dossier().organisation()));
        }
        if (found.status() == Need.Status.WITHDRAWN) {
            found.demandOpen();
        }
        var answer = needs.answer(new NeedAnswer(id, submission, proposed.dossier().organisation(), clock.instant()),
                act("need.answered", caller, Map.of("need", id.value())));
        // looked at again: it may have been published since, before the answer could be seen
        if (submissions.find(submission).orElse(proposed) instanceof Deciding.Published published) {
            meet.meet(id, published.as());
        }
        return answer;
    }

    /** Those of which the caller may see the submission. */
    public List<NeedAnswer> visible(List<NeedAnswer> answers, Caller caller) {
        return answers.stream().filter(answer -> isVisible(answer.submission(), caller)).toList();
    }

    private boolean isVisible(SubmissionId submission, Caller caller) {
        return submissions.find(submission).filter(found -> proceedings.maySee(caller, found)).isPresent();
    }

    /** Offers under an identifier that was reserved for it. */
    public Offer offer(Offer offer, Caller caller) {
        offer.demandFit();
        find(offer.need()).demandOpen();
        return needs.offer(offer, act("need.offered", caller, Map.of("offer", offer.id())))
                ? offer
                : needs.findOffer(offer.id()).orElseThrow(); // none is ever deleted
    }

    private Act act(String type, Caller caller, Map<String, String> facts) {
        return new Act(type, Actor.of(caller), clock.instant(), null, facts);
    }
}
