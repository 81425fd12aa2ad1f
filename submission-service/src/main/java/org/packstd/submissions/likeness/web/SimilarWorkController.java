package org.packstd.submissions.likeness.web;

import org.packstd.submissions.api.SimilarWorkApi;
import org.packstd.submissions.api.model.LikenessGround;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.ProposalKind;
import org.packstd.submissions.api.model.SimilarStandard;
import org.packstd.submissions.api.model.SimilarSubmission;
import org.packstd.submissions.api.model.SimilarWork;
import org.packstd.submissions.api.model.SubmissionState;
import org.packstd.submissions.likeness.FindSimilar;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SimilarWorkController implements SimilarWorkApi {

    private final FindSimilar similar;

    SimilarWorkController(FindSimilar similar) {
        this.similar = similar;
    }

    @Override
    public ResponseEntity<SimilarWork> listSimilarWork(String submissionId) {
        var found = similar.find(SubmissionId.parse(submissionId), Caller.current());
        var standards = found.standards();
        return Answers.ok().body(new SimilarWork(
                found.submissions().stream().map(SimilarWorkController::represent).toList(), found.complete())
                .standards(standards == null
                        ? null
                        : standards.stream().map(SimilarWorkController::represent).toList()));
    }

    private static SimilarSubmission represent(FindSimilar.LikeSubmission like) {
        var submission = like.submission();
        return new SimilarSubmission(submission.id().value(), SubmissionState.fromValue(submission.state().name()),
                ProposalKind.fromValue(submission.kind().name()), text(submission.title()), submission.organisation(),
                like.grounds().stream().map(ground -> LikenessGround.fromValue(ground.name())).toList(),
                like.likeness());
    }

    private static SimilarStandard represent(FindSimilar.LikeStandard like) {
        var standard = like.standard();
        return new SimilarStandard(standard.designation(), text(standard.title()), standard.status(),
                standard.revision(), like.likeness());
    }

    private static LocalizedText text(org.packstd.submissions.proposal.LocalizedText text) {
        return new LocalizedText().en(text.en()).zh(text.zh());
    }
}
