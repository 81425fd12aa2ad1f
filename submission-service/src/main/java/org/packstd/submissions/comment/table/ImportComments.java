package org.packstd.submissions.comment.table;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.CommentId;
import org.packstd.submissions.comment.CommentSeverity;
import org.packstd.submissions.comment.Comments;
import org.packstd.submissions.comment.MakeComment;
import org.packstd.submissions.comment.Remark;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.SubmissionId;

/**
 * Takes in a table of comments: all rows, or none if one of them is bad. A member brings comments of their own organisation, a
 * secretary those that organisations sent in.
 */
public final class ImportComments {

    /** No answer lists more; whoever mends these is told of the rest. */
    private static final int MOST_OFFENCES = 5000;

    private final Proceedings proceedings;
    private final Comments comments;
    private final MakeComment makeComment;
    private final Organisations organisations;
    private final Rows rows;
    private final Clock clock;

    public ImportComments(Proceedings proceedings, Comments comments, MakeComment makeComment,
            Organisations organisations, Rows rows, Clock clock) {
        this.proceedings = proceedings;
        this.comments = comments;
        this.makeComment = makeComment;
        this.organisations = organisations;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What was taken in.
     *
     * @param first   the first of the comments
     * @param flagged comments with words that the secretary should see
     */
    public record Imported(CommentId first, int count, int flagged) {}

    /**
     * Takes in a table under an identifier that was reserved for it; repeating it makes good what was interrupted and changes
     * nothing else.
     *
     * @throws Problem 403 or 409 if comments are not asked for, or not this caller's, and 422 with all that is wrong
     */
    public Imported take(SubmissionId submission, CommentId reserved, Table table, Caller caller) {
        var found = proceedings.find(submission, caller);
        var last = reserved.row(table.rows().isEmpty() ? 1 : table.rows().size());
        if (comments.find(submission, last).isPresent()) {
            return imported(reserved, table);
        }
        var visit = makeComment.visit(found, caller);
        var offences = new ArrayList<>(table.offences());
        if (table.rows().isEmpty() && offences.isEmpty()) {
            offences.add(
                    Offence.of("/rows", "range", "no row", "1 to %d rows below the header".formatted(Table.MOST_ROWS)));
        }
        var made = new ArrayList<Comment>();
        var known = new HashMap<String, Boolean>();
        for (var row : table.rows()) {
            var organisation = organisation(row, caller, known, offences);
            var reading = rows.read(row, table.columns());
            offences.addAll(reading.offences());
            var remark = reading.remark();
            if (remark != null && organisation.isPresent()) {
                if (insistsForOthers(remark, organisation.get(), caller)) {
                    offences.add(Offence.of(Row.pointer(row.number(), Column.MUST.member()), "must-by-itself", "Yes",
                            "No; only the organisation itself can insist"));
                    continue;
                }
                var wrong = visit.offences(remark, organisation.get());
                wrong.forEach(offence -> offences.add(Rows.inRow(row, offence)));
                if (wrong.isEmpty()) {
                    made.add(
                            visit.comment(reserved.row(made.size() + 1), remark, organisation.get(), caller.subject()));
                }
            }
        }
        if (!offences.isEmpty()) {
            throw refusal(offences, table);
        }
        comments.addAll(made, new Act("comments.imported", Actor.of(caller), clock.instant(), null,
                Map.of("import", reserved.value(), "comments", Integer.toString(made.size()))));
        var insisting = new LinkedHashSet<String>();
        made.stream().filter(Comment::must).map(Comment::organisation).forEach(insisting::add);
        insisting.forEach(visit::clearIfFlipped);
        visit.demandInTime(made);
        return imported(reserved, table);
    }

    /** The answer would tell how another organisation votes. */
    private static boolean insistsForOthers(Remark remark, String organisation, Caller caller) {
        return remark.severity() == CommentSeverity.MUST_BE_SATISFIED && !organisation.equals(caller.organisation());
    }

    private Imported imported(CommentId reserved, Table table) {
        var flagged = table.rows().stream().map(row -> rows.read(row, table.columns()).remark())
                .filter(remark -> remark != null && !remark.sensitiveWords().isEmpty()).count();
        return new Imported(reserved.row(1), table.rows().size(), Math.toIntExact(flagged));
    }

    private static Problem refusal(List<Offence> offences, Table table) {
        var shown = offences.size() <= MOST_OFFENCES ? offences : offences.subList(0, MOST_OFFENCES);
        var more = offences.size() - shown.size();
        if (shown.size() == 1) {
            return Problem.ruleViolated(shown);
        }
        return new Problem(ProblemType.RULE_VIOLATED,
                "%d things are wrong in %d rows; nothing was stored%s".formatted(offences.size(), table.rows().size(),
                        more == 0 ? "" : "; the first %d are listed".formatted(MOST_OFFENCES)),
                shown);
    }

    private Optional<String> organisation(Row row, Caller caller, Map<String, Boolean> known, List<Offence> offences) {
        var own = caller.requireOrganisation();
        var named = row.cell(Column.ORGANISATION);
        var many = caller.is(Role.SECRETARY);
        if (named == null && !many) {
            return Optional.of(own);
        }
        if (named != null && (many
                ? known.computeIfAbsent(named, id -> organisations.find(id).isPresent())
                : named.equals(own))) {
            return Optional.of(named);
        }
        offences.add(Offence.of(Row.pointer(row.number(), Column.ORGANISATION.member()), "organisation-known", named,
                many ? "an organisation of GET /organisations" : own + ", your own; or nothing"));
        return Optional.empty();
    }
}
