package org.packstd.submissions.comment;

import java.time.Instant;
import java.util.List;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.submission.SubmissionId;

/** Comments for tests, each unlike the others. */
public final class Remarks {

    public static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private Remarks() {}

    public static Comment comment(SubmissionId submission, int number) {
        return comment(submission, number, "org-" + number % 50, remark(number));
    }

    public static Comment comment(SubmissionId submission, int number, String organisation, Remark remark) {
        return new Comment(new CommentId("c-" + "0".repeat(26)).row(number), submission, new Occasion(Stage.ENQUIRY, 1),
                organisation, "person-" + number, remark, new Footing(1, null), null, false,
                remark.sensitiveWords(), NOW.plusMillis(number), 1, null, null);
    }

    /** Said in the first ballot by who disapproves there. */
    public static Comment insisting(SubmissionId submission, int number, String organisation) {
        var remark = remark(number);
        return new Comment(new CommentId("c-" + "0".repeat(26)).row(number), submission, new Occasion(Stage.BALLOT, 1),
                organisation, "person-" + number, remark, new Footing(1, null), submission + "-b1", true,
                remark.sensitiveWords(), NOW.plusMillis(number), 1, null, null);
    }

    /** The same once its organisation no longer insists. */
    public static Comment cleared(Comment comment) {
        return new Comment(comment.id(), comment.submission(), comment.occasion(), comment.organisation(),
                comment.person(), comment.remark(), comment.footing(), comment.ballot(), false, comment.flags(),
                comment.createdAt(), comment.version() + 1, comment.disposition(), comment.reply());
    }

    public static Comment answered(Comment comment, DispositionKind kind, String detail) {
        return comment.disposed(
                new Disposition(new Verdict(kind, detail, null, null, null, kind.changesText()), "packstd-body", NOW));
    }

    public static Comment replied(Comment answered) {
        return answered.replied(new Reply(true, null, NOW));
    }

    public static Remark remark(int number) {
        var type = CommentType.values()[number % 3];
        return new Remark(new Anchor(number % 2 == 0 ? "/variations/0/parameters/bodyX" : null, "5." + number, null,
                number % 5 == 0 ? number + 1 : null), type,
                type == CommentType.EDITORIAL ? CommentSeverity.NOTE : CommentSeverity.SHOULD,
                text(number), number % 4 == 0 ? ProposedChange.words("Say " + number + ".") : null);
    }

    private static LocalizedText text(int number) {
        return switch (number % 4) {
            case 0 ->
                LocalizedText.english("The tolerance of comment %d is tighter than any maker holds.".formatted(number));
            case 1 -> new LocalizedText(null, "第%d条意见：公差过严。".formatted(number));
            case 2 -> new LocalizedText("Number %d\nin two lines".formatted(number), "第%d条\n两行".formatted(number));
            default -> LocalizedText.english("=SUM(A%d) is no formula here, and 封装 is a word.".formatted(number));
        };
    }

    /** All that a remark may have. */
    public static Remark full() {
        return new Remark(new Anchor(null, "Annex B", "Figure 3", 12), CommentType.TECHNICAL, CommentSeverity.NOTE,
                new LocalizedText("-1 mm, [zh] no mark", "“=1”"), new Translation(Translation.Language.ZH, true),
                new ProposedChange("'+1 mm", List.of(
                        new ProposedChange.Operation(ProposedChange.Op.REPLACE, "/a/b", null, "{\"max\":5.050}"),
                        new ProposedChange.Operation(ProposedChange.Op.MOVE, "/c", "/d", null))));
    }

}
