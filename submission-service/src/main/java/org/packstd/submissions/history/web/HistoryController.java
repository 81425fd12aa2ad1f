package org.packstd.submissions.history.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.HistoryApi;
import org.packstd.submissions.api.model.ErasureOrder;
import org.packstd.submissions.api.model.ErasureResult;
import org.packstd.submissions.api.model.HistoryBreak;
import org.packstd.submissions.api.model.HistoryCheckpoint;
import org.packstd.submissions.api.model.HistoryEntry;
import org.packstd.submissions.api.model.HistoryPage;
import org.packstd.submissions.api.model.HistoryPerson;
import org.packstd.submissions.api.model.HistoryProof;
import org.packstd.submissions.api.model.HistoryVerification;
import org.packstd.submissions.audit.Head;
import org.packstd.submissions.history.Checkpoints;
import org.packstd.submissions.history.History;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class HistoryController implements HistoryApi {

    private static final Pattern HEAD = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    private final History history;
    private final Checkpoints checkpoints;
    private final IdempotencyKeys keys;

    HistoryController(History history, Checkpoints checkpoints, IdempotencyKeys keys) {
        this.history = history;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    @Override
    public ResponseEntity<HistoryPage> listHistory(String submissionId, @Nullable String cursor, Integer limit) {
        var page = history.list(SubmissionId.parse(submissionId), Cursor.parse(cursor), limit, Caller.current());
        var items = page.items().stream().map(HistoryController::represent).toList();
        return Pages.answer(page, next -> new HistoryPage(items).next(next));
    }

    @Override
    public ResponseEntity<HistoryVerification> verifyHistory(String submissionId, @Nullable String head) {
        var found = history.verify(SubmissionId.parse(submissionId), head(head), Caller.current());
        var breaks = found.breaks().stream().map(each -> new HistoryBreak(each.sequence(), each.finding())).toList();
        return Answers.ok().body(new HistoryVerification(found.isIntact(), found.head().entries(),
                found.head().hash(), breaks));
    }

    @Override
    public ResponseEntity<HistoryCheckpoint> getHistoryCheckpoint(String submissionId) {
        var made = checkpoints.checkpoint(SubmissionId.parse(submissionId), Caller.current());
        return Answers.ok().body(new HistoryCheckpoint((long) made.size(), made.root(), made.at(), made.note(),
                made.signature()));
    }

    @Override
    public ResponseEntity<HistoryProof> getHistoryInclusion(Long sequence, String submissionId,
            @Nullable Integer size) {
        return answer(checkpoints.inclusion(SubmissionId.parse(submissionId), sequence, size, Caller.current()));
    }

    @Override
    public ResponseEntity<HistoryProof> getHistoryConsistency(Integer from, String submissionId,
            @Nullable Integer size) {
        return answer(checkpoints.consistency(SubmissionId.parse(submissionId), from, size, Caller.current()));
    }

    private static ResponseEntity<HistoryProof> answer(Checkpoints.Proof proof) {
        return Answers.ok().body(new HistoryProof((long) proof.size(), proof.root(), proof.path()));
    }

    @Override
    public ResponseEntity<ErasureResult> erasePerson(String idempotencyKey, String submissionId, ErasureOrder order) {
        var caller = Caller.current();
        var submission = SubmissionId.parse(submissionId);
        var id = keys.reserve(caller, "erasePerson " + submission, idempotencyKey, order,
                () -> UUID.randomUUID().toString());
        return Answers.ok().body(new ErasureResult(
                history.erase(submission, id, order.getSubject(), order.getReason(), caller)));
    }

    private static @Nullable Head head(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = HEAD.matcher(text);
        if (!parts.matches()) {
            throw Problem.malformed("head", text, "entries and hash as an archive gives them, such as 12:0af3…");
        }
        return new Head(Long.parseLong(parts.group(1)), parts.group(2));
    }

    private static HistoryEntry represent(History.Line line) {
        var entry = line.entry();
        var shown = new HistoryEntry(entry.sequence(), line.sealed(), entry.previousHash(), entry.hash());
        if (line.sealed()) {
            return shown;
        }
        var person = line.person();
        return shown.actId(entry.act()).type(entry.type()).at(entry.at()).organisation(entry.organisation())
                .role(entry.role()).reason(entry.reason()).facts(entry.facts()).commitment(entry.person())
                .person(person == null ? null : new HistoryPerson(person.subject(), person.salt()));
    }
}
