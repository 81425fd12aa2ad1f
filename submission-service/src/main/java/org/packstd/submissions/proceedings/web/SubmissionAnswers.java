package org.packstd.submissions.proceedings.web;

import java.net.URI;
import org.packstd.submissions.api.model.Submission;
import org.packstd.submissions.proceedings.ShowSubmission;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.ApiPath;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A submission as the caller sees it, with its entity tag. */
@Component
final class SubmissionAnswers {

    private final ShowSubmission show;
    private final SubmissionRepresentations representations;

    SubmissionAnswers(ShowSubmission show, SubmissionRepresentations representations) {
        this.show = show;
        this.representations = representations;
    }

    ResponseEntity<Submission> ok(org.packstd.submissions.submission.Submission submission) {
        return with(submission, Answers.ok());
    }

    ResponseEntity<Submission> created(org.packstd.submissions.submission.Submission submission) {
        return with(submission,
                Answers.created(URI.create(ApiPath.BASE + "/submissions/" + submission.dossier().id())));
    }

    private ResponseEntity<Submission> with(org.packstd.submissions.submission.Submission submission,
            ResponseEntity.BodyBuilder answer) {
        var view = show.show(submission, Caller.current());
        return answer.eTag(view.entityTag()).body(representations.represent(view));
    }
}
