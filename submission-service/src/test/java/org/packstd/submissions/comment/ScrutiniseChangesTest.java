package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.comment.CommentCase.ANY;
import static org.packstd.submissions.comment.CommentCase.BODY_X;
import static org.packstd.submissions.comment.CommentCase.CHAIR;
import static org.packstd.submissions.comment.CommentCase.FIRST;
import static org.packstd.submissions.comment.CommentCase.ID;
import static org.packstd.submissions.comment.CommentCase.MEI;
import static org.packstd.submissions.comment.CommentCase.at;
import static org.packstd.submissions.submission.Submitted.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;

/** A text that comes back after an enquiry is reviewed anew if it changes more than was asked for. */
class ScrutiniseChangesTest {

    private static final String WIDER = FIRST.replace("5.10", "5.20");
    private static final String WIDER_AND_HIGHER = WIDER.replace("0.80", "0.90");

    private final CommentCase text = new CommentCase();

    @Test
    void whatAnAcceptedCommentAskedForIsNotReviewedAgain() {
        commentedOn(BODY_X, DispositionKind.ACCEPTED);

        assertThat(text.scrutiny.isDue(mended(WIDER))).isFalse();
        assertThat(text.scrutiny.isDue(mended(FIRST))).as("another unit, or nothing at all").isFalse();
    }

    @Test
    void whatNobodyAskedForIs() {
        commentedOn(BODY_X, DispositionKind.ACCEPTED);

        assertThat(text.scrutiny.isDue(mended(WIDER_AND_HIGHER))).isTrue();
    }

    @Test
    void aCommentThatWasRejectedAsksForNothing() {
        commentedOn(BODY_X, DispositionKind.REJECTED);

        assertThat(text.scrutiny.isDue(mended(WIDER))).isTrue();
    }

    @Test
    void onlyWhatWouldComeBackToCommentsIsLookedAt() {
        commentedOn(BODY_X, DispositionKind.REJECTED);
        var required = (Authoring.RevisionRequired) ((Deliberating.CommentResolution) text.present())
                .requestRevision("Again.", State.IN_REVIEW, NOW).entered();

        assertThat(text.scrutiny.isDue((Authoring.Validating) required.submit(NOW).entered())).isFalse();
    }

    private void commentedOn(String pointer, DispositionKind kind) {
        text.enquiry(text.accepted("ieee-like", 2));
        var comment = text.comment(MEI, at(pointer));
        text.clock.advance(Duration.ofDays(30));
        text.perform(((Deliberating.Enquiry) text.present()).close(NOW));
        text.dispose.dispose(ID, comment.id(), _ -> new Verdict(kind, "So it is.", null, null, null, true), CHAIR, ANY);
    }

    private Authoring.Validating mended(String payload) {
        var required = (Authoring.RevisionRequired) ((Deliberating.CommentResolution) text.present())
                .requestRevision("Mend it.", State.COMMENT_RESOLUTION, NOW).entered();
        var edited = (Authoring.RevisionRequired) required.edit(CommentCase.proposal(payload), NOW).entered();
        return (Authoring.Validating) edited.submit(NOW).entered();
    }
}
