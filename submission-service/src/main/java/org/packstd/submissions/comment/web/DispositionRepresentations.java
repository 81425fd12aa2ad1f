package org.packstd.submissions.comment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.CommentCounts;
import org.packstd.submissions.api.model.CommentDisposition;
import org.packstd.submissions.api.model.CommentReply;
import org.packstd.submissions.api.model.DispositionCount;
import org.packstd.submissions.api.model.DispositionDraft;
import org.packstd.submissions.api.model.DispositionKind;
import org.packstd.submissions.api.model.DispositionMotion;
import org.packstd.submissions.api.model.DispositionResult;
import org.packstd.submissions.api.model.Offence;
import org.packstd.submissions.api.model.Problem;
import org.packstd.submissions.api.model.RecirculationScope;
import org.packstd.submissions.api.model.ScopeChange;
import org.packstd.submissions.api.model.ScopeNegative;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.CommentId;
import org.packstd.submissions.comment.CommentType;
import org.packstd.submissions.comment.Comments;
import org.packstd.submissions.comment.DisposeOfComments;
import org.packstd.submissions.comment.ShowComments;
import org.packstd.submissions.comment.Verdict;
import org.packstd.submissions.committee.Motion;

/** Dispositions, and what is computed of many comments, as the contract shows them. */
final class DispositionRepresentations {

    private DispositionRepresentations() {}

    /** The verdict on a comment; a change of a technical comment is of substance unless the chair says otherwise. */
    static Verdict verdict(DispositionDraft draft, CommentType type) {
        var motion = draft.getMotion();
        var duplicateOf = draft.getDuplicateOf();
        var kind = org.packstd.submissions.comment.DispositionKind.valueOf(draft.getKind().getValue());
        var said = draft.getSubstantive();
        var substantive = said == null ? type == CommentType.TECHNICAL : said;
        return new Verdict(kind, draft.getDetail(), duplicateOf == null ? null : CommentId.parse(duplicateOf),
                motion == null
                        ? null
                        : new Motion(motion.getMover(), motion.getSecond(), motion.getInFavour(), motion.getAgainst()),
                draft.getResultingChange(), substantive && kind.changesText());
    }

    static @Nullable CommentDisposition disposition(Comment comment) {
        var disposition = comment.disposition();
        if (disposition == null) {
            return null;
        }
        var verdict = disposition.verdict();
        var motion = verdict.motion();
        var duplicateOf = verdict.duplicateOf();
        return new CommentDisposition(DispositionKind.fromValue(verdict.kind().name()), decidedBy(verdict),
                disposition.by(), disposition.at(), disposition.replyUntil())
                .detail(verdict.detail())
                .duplicateOf(duplicateOf == null ? null : duplicateOf.value())
                .motion(motion == null
                        ? null
                        : new DispositionMotion(motion.mover(), motion.second(), motion.inFavour(), motion.against()))
                .resultingChange(verdict.change())
                .substantive(verdict.substantive());
    }

    private static CommentDisposition.DecidedByEnum decidedBy(Verdict verdict) {
        if (verdict.kind() == org.packstd.submissions.comment.DispositionKind.WITHDRAWN_BY_COMMENTER) {
            return CommentDisposition.DecidedByEnum.COMMENTER;
        }
        return verdict.motion() == null
                ? CommentDisposition.DecidedByEnum.CHAIR
                : CommentDisposition.DecidedByEnum.MOTION;
    }

    static @Nullable CommentReply reply(ShowComments.View view) {
        var reply = view.comment().reply();
        if (reply != null) {
            return new CommentReply(
                    reply.satisfied() ? CommentReply.AnswerEnum.SATISFIED : CommentReply.AnswerEnum.NOT_SATISFIED)
                    .text(reply.text()).at(reply.at());
        }
        return view.silent() ? new CommentReply(CommentReply.AnswerEnum.NO_REPLY) : null;
    }

    static DispositionResult result(DisposeOfComments.Result result) {
        var comment = result.comment();
        var refused = result.refused();
        var shown = new DispositionResult(result.id().value(), refused == null);
        if (comment != null) {
            shown.version(comment.version());
        }
        return refused == null ? shown : shown.problem(problem(refused));
    }

    private static Problem problem(org.packstd.submissions.problem.Problem refused) {
        var type = refused.type();
        var offences = refused.offences().stream()
                .map(offence -> new Offence(offence.rule(), offence.message()).pointer(offence.pointer())
                        .value(offence.value()).expected(offence.expected()))
                .toList();
        return new Problem("/problems/" + type.slug(), type.title(), type.status()).detail(refused.getMessage())
                .errors(offences.isEmpty() ? null : offences);
    }

    static CommentCounts counts(Comments.Counts counts) {
        return new CommentCounts(counts.total(), counts.open(), counts.must(), counts.flagged(),
                counts.dispositions().entrySet().stream()
                        .map(each -> new DispositionCount(DispositionKind.fromValue(each.getKey().name()),
                                each.getValue()))
                        .toList());
    }

    static RecirculationScope scope(org.packstd.submissions.comment.RecirculationScope scope) {
        return new RecirculationScope(scope.ballot(), scope.from(), scope.to(),
                scope.changes().stream().map(change -> new ScopeChange(change.pointer(),
                        ScopeChange.KindEnum.fromValue(change.kind().name()))).toList(),
                negatives(scope), scope.complete());
    }

    private static List<ScopeNegative> negatives(org.packstd.submissions.comment.RecirculationScope scope) {
        return scope.negatives().stream().map(negative -> new ScopeNegative(negative.id().value(),
                negative.organisation(), CommentRepresentations.anchor(negative.remark().anchor()))).toList();
    }
}
