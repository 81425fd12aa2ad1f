package org.packstd.submissions.comment.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.BlockedCommentAction;
import org.packstd.submissions.api.model.BlockedCommentPageAction;
import org.packstd.submissions.api.model.CommentPageAction;
import org.packstd.submissions.api.model.Comment;
import org.packstd.submissions.api.model.CommentAction;
import org.packstd.submissions.api.model.CommentAnchor;
import org.packstd.submissions.api.model.CommentDraft;
import org.packstd.submissions.api.model.CommentSeverity;
import org.packstd.submissions.api.model.CommentStage;
import org.packstd.submissions.api.model.CommentText;
import org.packstd.submissions.api.model.CommentType;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.PatchOperation;
import org.packstd.submissions.api.model.ProposedChange;
import org.packstd.submissions.comment.Anchor;
import org.packstd.submissions.comment.ProposedChange.Op;
import org.packstd.submissions.comment.Remark;
import org.packstd.submissions.comment.ShowComments;
import org.packstd.submissions.comment.Translation;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Between comments and the models of the contract. */
@Component
final class CommentRepresentations {

    private final JsonMapper json;

    CommentRepresentations(JsonMapper json) {
        this.json = json;
    }

    Remark remark(CommentDraft draft) {
        var anchor = draft.getAnchor();
        var change = draft.getProposedChange();
        var text = draft.getText();
        return new Remark(
                anchor == null
                        ? Anchor.NONE
                        : new Anchor(anchor.getPointer(), anchor.getClause(), anchor.getFigure(), anchor.getLine()),
                org.packstd.submissions.comment.CommentType.valueOf(draft.getType().getValue()),
                org.packstd.submissions.comment.CommentSeverity.valueOf(draft.getSeverity().getValue()),
                new org.packstd.submissions.proposal.LocalizedText(text.getEn(), text.getZh()), translation(text),
                change == null ? null : change(change));
    }

    private static @Nullable Translation translation(CommentText text) {
        var original = text.getOriginal();
        return Translation.of(
                original == null ? null : Translation.Language.valueOf(original.getValue().toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(text.getMachineTranslated()));
    }

    private static CommentText text(Remark remark) {
        var shown = new CommentText().en(remark.text().en()).zh(remark.text().zh());
        var translation = remark.translation();
        if (translation == null || translation.original() == null) {
            return shown;
        }
        return shown.original(
                CommentText.OriginalEnum.fromValue(translation.original().name().toLowerCase(Locale.ROOT)))
                .machineTranslated(translation.byMachine());
    }

    private org.packstd.submissions.comment.ProposedChange change(ProposedChange change) {
        var given = change.getPatch();
        var patch = given == null
                ? List.<org.packstd.submissions.comment.ProposedChange.Operation>of()
                : given.stream().map(this::operation).toList();
        return new org.packstd.submissions.comment.ProposedChange(change.getText(), patch);
    }

    private org.packstd.submissions.comment.ProposedChange.Operation operation(PatchOperation operation) {
        var value = operation.getValue();
        return new org.packstd.submissions.comment.ProposedChange.Operation(
                Op.valueOf(operation.getOp().getValue().toUpperCase(Locale.ROOT)), operation.getPath(),
                operation.getFrom(), value == null ? null : json.writeValueAsString(value));
    }

    Comment represent(ShowComments.View view, Caller caller) {
        var comment = view.comment();
        var remark = comment.remark();
        var own = comment.organisation().equals(caller.organisation());
        var officer = caller.is(Role.SECRETARY) || caller.is(Role.CHAIR);
        var change = remark.change();
        var shown = new Comment(comment.id().value(), comment.submission().value(),
                CommentStage.fromValue(comment.occasion().stage().name()), comment.occasion().round(),
                comment.organisation(), anchor(remark.anchor()), CommentType.fromValue(remark.type().name()),
                CommentSeverity.fromValue(remark.severity().name()), comment.must(),
                text(remark), comment.footing().textRevision(),
                view.stale(), view.lapsed(), comment.createdAt(), comment.version(),
                view.allowed().stream().map(action -> CommentAction.fromValue(action.wireName())).toList(),
                view.blocked().stream().map(CommentRepresentations::blocked).toList())
                .person(own ? comment.person() : null)
                .proposedChange(change == null ? null : change(change))
                .ballotId(comment.ballot())
                .partHash(comment.footing().partHash())
                .disposition(DispositionRepresentations.disposition(comment))
                .reply(DispositionRepresentations.reply(view));
        return own || officer ? shown.warnings(warnings(comment)) : shown;
    }

    private static BlockedCommentAction blocked(ShowComments.Blocked blocked) {
        var hindrance = blocked.hindrance();
        return new BlockedCommentAction(CommentAction.fromValue(blocked.action().wireName()), hindrance.reason(),
                hindrance.code(), new LocalizedText().en(hindrance.english()).zh(hindrance.chinese()));
    }

    static List<CommentPageAction> allowed(ShowComments.Listing listing) {
        return listing.allowed().stream().map(adding -> CommentPageAction.fromValue(adding.wireName())).toList();
    }

    static List<BlockedCommentPageAction> blocked(ShowComments.Listing listing) {
        return listing.blocked().stream().map(CommentRepresentations::blocked).toList();
    }

    private static BlockedCommentPageAction blocked(ShowComments.BlockedAdding blocked) {
        var hindrance = blocked.hindrance();
        return new BlockedCommentPageAction(CommentPageAction.fromValue(blocked.adding().wireName()),
                hindrance.reason(), hindrance.code(),
                new LocalizedText().en(hindrance.english()).zh(hindrance.chinese()));
    }

    static CommentAnchor anchor(Anchor anchor) {
        return new CommentAnchor().pointer(anchor.pointer()).clause(anchor.clause()).figure(anchor.figure())
                .line(anchor.line());
    }

    private ProposedChange change(org.packstd.submissions.comment.ProposedChange change) {
        var patch = change.patch().stream().map(this::operation).toList();
        return new ProposedChange().text(change.text()).patch(patch.isEmpty() ? null : patch);
    }

    private PatchOperation operation(org.packstd.submissions.comment.ProposedChange.Operation operation) {
        var value = operation.value();
        return new PatchOperation(PatchOperation.OpEnum.fromValue(operation.op().name().toLowerCase(Locale.ROOT)),
                operation.path())
                .from(operation.from())
                .value(value == null ? null : json.readTree(value));
    }

    private static @Nullable List<LocalizedText> warnings(org.packstd.submissions.comment.Comment comment) {
        if (comment.flags().isEmpty()) {
            return null;
        }
        return comment.flags().stream().sorted().map(word -> new LocalizedText()
                .en(("It touches on \"%s\". Competitors do not discuss prices, markets or terms of licences here; the "
                        + "secretary sees this comment.").formatted(word))
                .zh("涉及“%s”。竞争者不得在此讨论价格、市场或许可条款；秘书将看到该意见。".formatted(word)))
                .toList();
    }
}
