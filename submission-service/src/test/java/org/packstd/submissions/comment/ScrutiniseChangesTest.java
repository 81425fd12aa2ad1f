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
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Metadata;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.proposal.Target;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;

/** A text that comes back after an enquiry is reviewed anew if it changes more than was asked for. */
class ScrutiniseChangesTest {

    private static final String WIDER = FIRST.replace("5.10", "5.20");
    private static final String WIDER_AND_HIGHER = WIDER.replace("0.80", "0.90");

    /** Of the text that the enquiry is about. */
    private static final String HASH = "sha256:" + "1".repeat(64);

    private final CommentCase text = new CommentCase();

    @Test
    void whatAnAcceptedCommentAskedForIsNotReviewedAgain() {
        commentedOn(BODY_X, DispositionKind.ACCEPTED);

        assertThat(isDue(mended(WIDER))).isFalse();
        assertThat(isDue(mended(FIRST))).as("another unit, or nothing at all").isFalse();
    }

    @Test
    void whatNobodyAskedForIs() {
        commentedOn(BODY_X, DispositionKind.ACCEPTED);

        assertThat(isDue(mended(WIDER_AND_HIGHER))).isTrue();
    }

    @Test
    void aCommentThatWasRejectedAsksForNothing() {
        commentedOn(BODY_X, DispositionKind.REJECTED);

        assertThat(isDue(mended(WIDER))).isTrue();
    }

    @Test
    void onlyWhatWouldComeBackToCommentsIsLookedAt() {
        commentedOn(BODY_X, DispositionKind.REJECTED);
        var required = (Authoring.RevisionRequired) ((Deliberating.CommentResolution) text.present())
                .requestRevision("Again.", State.IN_REVIEW, NOW).entered();

        assertThat(isDue((Authoring.Validating) required.submit(NOW).entered())).isFalse();
    }

    @Test
    void aPartOfAStatedValueIsCarriedOutByTheWholeOfIt() {
        commentedOn(BODY_X + "/max", DispositionKind.ACCEPTED);

        assertThat(isDue(mended(WIDER))).isFalse();
        assertThat(isDue(mended(WIDER_AND_HIGHER))).isTrue();
    }

    @Test
    void anotherCodeIsWhatAnAcceptedCommentOnTheCodeAskedForAndNoMore() {
        commentedOn("/variations/0/code", DispositionKind.ACCEPTED);

        assertThat(isDue(mended(FIRST.replace("AA", "AB")))).isFalse();
        assertThat(isDue(mended(WIDER.replace("AA", "AB")))).as("and it is wider").isTrue();
    }

    @Test
    void whatIsAddedBehindTheLastEntryIsNoChangeOfTheOthers() {
        commented(change(new ProposedChange.Operation(ProposedChange.Op.ADD, "/variations/-", null,
                "{\"code\": \"AB\"}")), DispositionKind.ACCEPTED);
        var more = FIRST.replace("]}", ", {\"code\": \"AB\"}]}");

        assertThat(isDue(mended(more))).isFalse();
        assertThat(isDue(mended(more.replace("5.10", "5.20")))).isTrue();
    }

    @Test
    void whatIsMovedIsMissingWhereItWas() {
        commented(change(new ProposedChange.Operation(ProposedChange.Op.MOVE, "/variations/0/parameters/bodyY", BODY_X,
                null)), DispositionKind.ACCEPTED);

        assertThat(isDue(mended(FIRST.replace("bodyX", "bodyY")))).isFalse();
    }

    @Test
    void noCommentAsksForAnotherScopeOrOtherMetadata() {
        commentedOn(BODY_X, DispositionKind.ACCEPTED);
        var other = new Metadata("{\"language\": \"en\"}");

        assertThat(isDue(mended(beside(WIDER, new LocalizedText("All packages", null), null)))).isTrue();
        assertThat(isDue(mended(beside(WIDER, null, other)))).isTrue();
    }

    @Test
    void aWithdrawalIsJudgedByWhatIsBesideThePayload() {
        text.perform(((Authoring.Draft) text.present()).edit(withdrawal(null), NOW));
        commented(new Remark(new Anchor(null, "5.1", null, null), CommentType.TECHNICAL, CommentSeverity.SHOULD,
                LocalizedText.english("Keep it."), null), DispositionKind.REJECTED);

        assertThat(isDue(mended(withdrawal(null)))).isFalse();
        assertThat(isDue(mended(withdrawal(new LocalizedText("All packages", null))))).isTrue();
    }

    @Test
    void ofAnEnquiryThatDidNotNoteWhatIsBesideAWithdrawalOfTheSameRevisionIsTheSame() {
        text.perform(((Authoring.Draft) text.present()).edit(withdrawal(null), NOW));
        commented(new Remark(new Anchor(null, "5.1", null, null), CommentType.TECHNICAL, CommentSeverity.SHOULD,
                LocalizedText.english("Keep it."), null), DispositionKind.REJECTED);
        text.database.getCollection("submissions").updateOne(new Document("_id", ID.value()),
                new Document("$unset", new Document("course.beside", "")));

        assertThat(isDue(mended(withdrawal(null)))).isFalse();
        assertThat(text.scrutiny.isDue(mended(withdrawal(null)), new CheckReport(HASH.replace('1', '2'), List.of())))
                .as("of another revision").isTrue();
    }

    @Test
    void whatIsAddedToAListWithoutNamesIsNoChangeOfItsOtherEntries() {
        var listed = FIRST.replace("{\"variations\"", "{\"notes\": [\"Flat.\", \"Square.\"], \"variations\"");
        text.perform(((Authoring.Draft) text.present()).edit(CommentCase.proposal(listed), NOW));
        commented(change(new ProposedChange.Operation(ProposedChange.Op.ADD, "/notes/-", null, "\"Matt.\"")),
                DispositionKind.ACCEPTED);
        text.keep('1', listed);
        var more = listed.replace("\"Square.\"", "\"Square.\", \"Matt.\"");

        assertThat(isDue(mended(more))).isFalse();
        assertThat(isDue(mended(more.replace("Flat", "Bent")))).as("and another one changed").isTrue();
        assertThat(isDue(mended(listed.replace("\"Flat.\", ", "")))).as("one is gone").isTrue();
    }

    private static Proposal withdrawal(@Nullable LocalizedText scope) {
        return new Proposal(ProposalKind.WITHDRAWAL, Family.of("CSP"), new Target("PS-CSP-0012", "A"),
                new LocalizedText("Fine-pitch CSP", "细间距"), scope, "Nobody makes it.", null);
    }

    private static Proposal beside(String payload, @Nullable LocalizedText scope, @Nullable Metadata metadata) {
        var plain = CommentCase.proposal(payload);
        return new Proposal(plain.kind(), plain.family(), null, plain.title(), scope, null, plain.payload(), metadata);
    }

    private static Remark change(ProposedChange.Operation operation) {
        return new Remark(new Anchor(null, "5.1", null, null), CommentType.TECHNICAL, CommentSeverity.SHOULD,
                LocalizedText.english("Do it so."), new ProposedChange(null, List.of(operation)));
    }

    private boolean isDue(Authoring.Validating mended) {
        return text.scrutiny.isDue(mended, new CheckReport(HASH, List.of()));
    }

    private void commentedOn(String pointer, DispositionKind kind) {
        commented(at(pointer), kind);
    }

    private void commented(Remark remark, DispositionKind kind) {
        text.enquiry(text.accepted("ieee-like", 2));
        var comment = text.comment(MEI, remark);
        text.clock.advance(Duration.ofDays(30));
        text.perform(((Deliberating.Enquiry) text.present()).close(NOW));
        text.dispose.dispose(ID, comment.id(), _ -> new Verdict(kind, "So it is.", null, null, null, true), CHAIR, ANY);
    }

    private Authoring.Validating mended(String payload) {
        return mended(CommentCase.proposal(payload));
    }

    private Authoring.Validating mended(Proposal proposal) {
        var required = (Authoring.RevisionRequired) ((Deliberating.CommentResolution) text.present())
                .requestRevision("Mend it.", State.COMMENT_RESOLUTION, NOW).entered();
        var edited = (Authoring.RevisionRequired) required.edit(proposal, NOW).entered();
        return (Authoring.Validating) edited.submit(NOW).entered();
    }
}
