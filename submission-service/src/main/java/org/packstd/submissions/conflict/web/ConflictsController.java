package org.packstd.submissions.conflict.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.ConflictsApi;
import org.packstd.submissions.api.model.ConflictEntry;
import org.packstd.submissions.api.model.ConflictGround;
import org.packstd.submissions.api.model.ConflictOfInterest;
import org.packstd.submissions.api.model.ConflictStatement;
import org.packstd.submissions.api.model.ConflictStatementPage;
import org.packstd.submissions.conflict.Conflicts;
import org.packstd.submissions.conflict.Ground;
import org.packstd.submissions.conflict.ListConflicts;
import org.packstd.submissions.conflict.StateConflict;
import org.packstd.submissions.conflict.Statement;
import org.packstd.submissions.conflict.Statements;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ConflictsController implements ConflictsApi {

    private final Proceedings proceedings;
    private final Statements statements;
    private final Conflicts conflicts;
    private final StateConflict state;
    private final ListConflicts list;

    ConflictsController(Proceedings proceedings, Statements statements, Conflicts conflicts, StateConflict state,
            ListConflicts list) {
        this.proceedings = proceedings;
        this.statements = statements;
        this.conflicts = conflicts;
        this.state = state;
        this.list = list;
    }

    @Override
    public ResponseEntity<ConflictStatementPage> listConflicts(String id, @Nullable String cursor, Integer limit) {
        var page = list.list(SubmissionId.parse(id), Caller.current(), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(ConflictsController::represent).toList();
        return Pages.answer(page, next -> new ConflictStatementPage(items).next(next));
    }

    @Override
    public ResponseEntity<ConflictOfInterest> getMyConflicts(String id) {
        var caller = Caller.current();
        return answer(SubmissionId.parse(id), caller,
                statements.find(Statement.key(id, caller.subject())).orElse(null));
    }

    @Override
    public ResponseEntity<ConflictOfInterest> putMyConflicts(String id, ConflictEntry entry,
            @Nullable String ifMatch) {
        var caller = Caller.current();
        Set<Ground> grounds = entry.getReasons().stream().map(reason -> Ground.valueOf(reason.getValue()))
                .collect(Collectors.toSet());
        var submission = SubmissionId.parse(id);
        return answer(submission, caller, state.state(submission, grounds, entry.getText(), caller, ifMatch));
    }

    private ResponseEntity<ConflictOfInterest> answer(SubmissionId id, Caller caller, @Nullable Statement stated) {
        var submission = proceedings.find(id, caller);
        var computed = conflicts.ofOrganisation(submission, caller.organisation()).stream().sorted()
                .map(ground -> ConflictOfInterest.ComputedEnum.fromValue(ground.name())).toList();
        var body = new ConflictOfInterest(id.value(), computed,
                computed.isEmpty() && (stated == null || stated.grounds().isEmpty()));
        if (stated != null) {
            body.stated(represent(stated));
        }
        return Answers.ok().eTag(Long.toString(stated == null ? 0 : stated.version())).body(body);
    }

    private static ConflictStatement represent(Statement statement) {
        List<ConflictGround> reasons = statement.grounds().stream().sorted()
                .map(ground -> ConflictGround.fromValue(ground.name())).toList();
        return new ConflictStatement(statement.subject(), reasons, statement.at())
                .organisation(statement.organisation())
                .text(statement.text());
    }
}
