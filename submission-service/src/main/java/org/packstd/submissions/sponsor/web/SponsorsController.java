package org.packstd.submissions.sponsor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.SponsorsApi;
import org.packstd.submissions.api.model.BlockedSponsorAction;
import org.packstd.submissions.api.model.ChainPart;
import org.packstd.submissions.api.model.Invitation;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Sponsor;
import org.packstd.submissions.api.model.SponsorAction;
import org.packstd.submissions.api.model.SponsorList;
import org.packstd.submissions.api.model.SponsorStatus;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.sponsor.ShareProposal;
import org.packstd.submissions.sponsor.SponsorRights;
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
        var shown = represent(submission, ShareProposal.sponsor(submission, organisation));
        return Answers.ok().eTag(entityTag(submission, List.of(shown))).body(shown);
    }

    private static ResponseEntity<SponsorList> all(Submission submission) {
        var sponsors = submission.dossier().proposal().sponsors();
        var parts = sponsors.stream()
                .filter(sponsor -> sponsor.status() == org.packstd.submissions.proposal.Sponsor.Status.CONFIRMED)
                .map(sponsor -> ChainPart.fromValue(sponsor.part())).distinct().toList();
        var shown = sponsors.stream().map(sponsor -> represent(submission, sponsor)).toList();
        return Answers.ok().eTag(entityTag(submission, shown)).body(new SponsorList(shown, parts));
    }

    /** Callers differ in what they may do. */
    private static String entityTag(Submission submission, List<Sponsor> shown) {
        return submission.dossier().version() + "-" + UUID.nameUUIDFromBytes(shown.toString().getBytes(UTF_8));
    }

    private static Sponsor represent(Submission submission, org.packstd.submissions.proposal.Sponsor sponsor) {
        var allowed = new ArrayList<SponsorAction>();
        var blocked = new ArrayList<BlockedSponsorAction>();
        var rights = new SponsorRights(submission, Caller.current());
        for (var action : org.packstd.submissions.sponsor.SponsorAction.values()) {
            var shown = SponsorAction.fromValue(action.wireName());
            switch (rights.judge(action, sponsor)) {
                case Verdict.Allowed() -> allowed.add(shown);
                case Verdict.Blocked(var hindrance) -> blocked.add(new BlockedSponsorAction(shown, hindrance.reason(),
                        hindrance.code(), new LocalizedText().en(hindrance.english()).zh(hindrance.chinese())));
                case Verdict.Forbidden _ -> {
                }
            }
        }
        return new Sponsor(sponsor.organisation(), ChainPart.fromValue(sponsor.part()),
                SponsorStatus.fromValue(sponsor.status().name()), sponsor.invitedAt())
                .answeredAt(sponsor.answeredAt())
                .allowedActions(allowed)
                .blockedBecause(blocked);
    }
}
