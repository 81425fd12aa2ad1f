package org.packstd.submissions.sponsor.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.SponsorsApi;
import org.packstd.submissions.api.model.ChainPart;
import org.packstd.submissions.api.model.Invitation;
import org.packstd.submissions.api.model.Sponsor;
import org.packstd.submissions.api.model.SponsorList;
import org.packstd.submissions.api.model.SponsorStatus;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.sponsor.ShareProposal;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SponsorsController implements SponsorsApi {

    private final Proceedings proceedings;
    private final ShareProposal share;

    SponsorsController(Proceedings proceedings, ShareProposal share) {
        this.proceedings = proceedings;
        this.share = share;
    }

    @Override
    public ResponseEntity<SponsorList> listSponsors(String submission) {
        return all(proceedings.find(SubmissionId.parse(submission), Caller.current()));
    }

    @Override
    public ResponseEntity<Sponsor> getSponsor(String submission, String organisation) {
        return one(proceedings.find(SubmissionId.parse(submission), Caller.current()), organisation);
    }

    @Override
    public ResponseEntity<Sponsor> inviteSponsor(String submission, String organisation, Invitation invitation,
            @Nullable String ifMatch) {
        var part = org.packstd.submissions.organisation.ChainPart.valueOf(invitation.getPart().getValue());
        return one(share.invite(SubmissionId.parse(submission), organisation, part, Caller.current(),
                IfMatch.required(ifMatch)), organisation);
    }

    @Override
    public ResponseEntity<Sponsor> confirmSponsor(String submission, String organisation, @Nullable String ifMatch) {
        return one(share.confirm(SubmissionId.parse(submission), organisation, Caller.current(),
                IfMatch.required(ifMatch)), organisation);
    }

    @Override
    public ResponseEntity<Sponsor> declineSponsor(String submission, String organisation, @Nullable String ifMatch) {
        return one(share.decline(SubmissionId.parse(submission), organisation, Caller.current(),
                IfMatch.required(ifMatch)), organisation);
    }

    @Override
    public ResponseEntity<SponsorList> takeBackSponsor(String submission, String organisation,
            @Nullable String ifMatch) {
        return all(share.takeBack(SubmissionId.parse(submission), organisation, Caller.current(),
                IfMatch.required(ifMatch)));
    }

    private static ResponseEntity<Sponsor> one(Submission submission, String organisation) {
        return Answers.ok().eTag(Long.toString(submission.dossier().version()))
                .body(represent(ShareProposal.sponsor(submission, organisation)));
    }

    private static ResponseEntity<SponsorList> all(Submission submission) {
        var sponsors = submission.dossier().proposal().sponsors();
        var parts = sponsors.stream()
                .filter(sponsor -> sponsor.status() == org.packstd.submissions.proposal.Sponsor.Status.CONFIRMED)
                .map(sponsor -> ChainPart.fromValue(sponsor.part())).distinct().toList();
        return Answers.ok().eTag(Long.toString(submission.dossier().version()))
                .body(new SponsorList(sponsors.stream().map(SponsorsController::represent).toList(), parts));
    }

    private static Sponsor represent(org.packstd.submissions.proposal.Sponsor sponsor) {
        return new Sponsor(sponsor.organisation(), ChainPart.fromValue(sponsor.part()),
                SponsorStatus.fromValue(sponsor.status().name()), sponsor.invitedAt())
                .answeredAt(sponsor.answeredAt());
    }
}
