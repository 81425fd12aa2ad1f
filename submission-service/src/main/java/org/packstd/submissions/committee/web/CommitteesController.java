package org.packstd.submissions.committee.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.CommitteesApi;
import org.packstd.submissions.api.model.Committee;
import org.packstd.submissions.api.model.CommitteeEntry;
import org.packstd.submissions.api.model.CommitteePage;
import org.packstd.submissions.api.model.Mandate;
import org.packstd.submissions.api.model.MandateEntry;
import org.packstd.submissions.api.model.MandatePage;
import org.packstd.submissions.api.model.Membership;
import org.packstd.submissions.api.model.MembershipEntry;
import org.packstd.submissions.api.model.MembershipPage;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.EnterCommittee;
import org.packstd.submissions.committee.EnterMembership;
import org.packstd.submissions.committee.GiveMandate;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.committee.Memberships;
import org.packstd.submissions.organisation.Organisation;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CommitteesController implements CommitteesApi {

    private final Committees committees;
    private final Memberships memberships;
    private final Mandates mandates;
    private final EnterCommittee enterCommittee;
    private final EnterMembership enterMembership;
    private final GiveMandate giveMandate;

    CommitteesController(Committees committees, Memberships memberships, Mandates mandates,
            EnterCommittee enterCommittee, EnterMembership enterMembership, GiveMandate giveMandate) {
        this.committees = committees;
        this.memberships = memberships;
        this.mandates = mandates;
        this.enterCommittee = enterCommittee;
        this.enterMembership = enterMembership;
        this.giveMandate = giveMandate;
    }

    @Override
    public ResponseEntity<CommitteePage> listCommittees(@Nullable String cursor, Integer limit) {
        var page = committees.list(Cursor.parse(cursor), limit);
        var items = page.items().stream().map(CommitteeRepresentations::represent).toList();
        return Pages.answer(page, next -> new CommitteePage(items).next(next));
    }

    @Override
    public ResponseEntity<Committee> getCommittee(String id) {
        return answer(known(id));
    }

    @Override
    public ResponseEntity<Committee> putCommittee(String id, CommitteeEntry entry, @Nullable String ifMatch) {
        var committee = org.packstd.submissions.committee.Committee.parseId(id);
        return answer(enterCommittee.enter(new org.packstd.submissions.committee.Committee(committee,
                CommitteeRepresentations.entry(entry), 1), ifMatch));
    }

    @Override
    public ResponseEntity<MembershipPage> listMemberships(String id, @Nullable String cursor, Integer limit) {
        var page = memberships.of(known(id).id(), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(CommitteeRepresentations::represent).toList();
        return Pages.answer(page, next -> new MembershipPage(items).next(next));
    }

    @Override
    public ResponseEntity<Membership> getMembership(String id, String organisation) {
        return memberships.find(org.packstd.submissions.committee.Membership.key(known(id).id(), organisation))
                .map(CommitteesController::answer)
                .orElseThrow(() -> Problem.notFound("organisation", organisation, "a member of " + id));
    }

    @Override
    public ResponseEntity<Membership> putMembership(String id, String organisation, MembershipEntry entry,
            @Nullable String ifMatch) {
        return answer(enterMembership.enter(
                CommitteeRepresentations.membership(id, Organisation.parseId(organisation), entry), Caller.current(),
                ifMatch));
    }

    @Override
    public ResponseEntity<MandatePage> listMandates(String id, @Nullable String cursor, Integer limit) {
        var page = mandates.of(known(id).id(), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(this::represent).toList();
        var first = CommitteeRepresentations.give(giveMandate.mayGiveTheFirst(Caller.current()));
        return Pages.answer(page, next -> new MandatePage(items, first).next(next));
    }

    @Override
    public ResponseEntity<Mandate> getMandate(String id, String organisation) {
        return mandates.find(org.packstd.submissions.committee.Mandate.key(known(id).id(), organisation))
                .map(this::answer)
                .orElseThrow(() -> Problem.notFound("organisation", organisation,
                        "one that has designated or delegated in " + id));
    }

    @Override
    public ResponseEntity<Mandate> putMandate(String id, String organisation, MandateEntry entry,
            @Nullable String ifMatch) {
        return answer(giveMandate.give(
                CommitteeRepresentations.mandate(id, Organisation.parseId(organisation), entry), Caller.current(),
                ifMatch));
    }

    private org.packstd.submissions.committee.Committee known(String id) {
        return committees.find(id)
                .orElseThrow(() -> Problem.notFound("committeeId", id, "plenary, or one of GET /committees"));
    }

    private static ResponseEntity<Committee> answer(org.packstd.submissions.committee.Committee committee) {
        return Answers.ok().eTag(Long.toString(committee.version()))
                .body(CommitteeRepresentations.represent(committee));
    }

    private static ResponseEntity<Membership> answer(org.packstd.submissions.committee.Membership membership) {
        return Answers.ok().eTag(Long.toString(membership.version()))
                .body(CommitteeRepresentations.represent(membership));
    }

    private ResponseEntity<Mandate> answer(org.packstd.submissions.committee.Mandate mandate) {
        return Answers.ok().eTag(Long.toString(mandate.version())).body(represent(mandate));
    }

    private Mandate represent(org.packstd.submissions.committee.Mandate mandate) {
        return CommitteeRepresentations.represent(mandate, giveMandate.mayGive(mandate, Caller.current()));
    }
}
