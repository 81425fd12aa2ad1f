package org.packstd.submissions.declaration.web;

import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.DeclarationsApi;
import org.packstd.submissions.api.model.Attestation;
import org.packstd.submissions.api.model.AttestationPage;
import org.packstd.submissions.api.model.AttestationStatement;
import org.packstd.submissions.api.model.Declaration;
import org.packstd.submissions.api.model.DeclarationDraft;
import org.packstd.submissions.api.model.DeclarationPage;
import org.packstd.submissions.api.model.LicensingStatement;
import org.packstd.submissions.api.model.NoticeDecision;
import org.packstd.submissions.api.model.PredecessorDeclarationPage;
import org.packstd.submissions.api.model.Reasoned;
import org.packstd.submissions.api.model.TransferNotice;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.declaration.Attest;
import org.packstd.submissions.declaration.Attestations;
import org.packstd.submissions.declaration.DeclarationId;
import org.packstd.submissions.declaration.Declarations;
import org.packstd.submissions.declaration.DeclarePatents;
import org.packstd.submissions.declaration.Predecessors;
import org.packstd.submissions.idempotency.IdempotencyKeys;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.ApiPath;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DeclarationsController implements DeclarationsApi {

    private final Proceedings proceedings;
    private final DeclarePatents declare;
    private final Attest attest;
    private final Declarations declarations;
    private final Attestations attestations;
    private final Predecessors predecessors;
    private final IdempotencyKeys keys;
    private final SubmissionIds ids;
    private final Clock clock;

    DeclarationsController(Proceedings proceedings, DeclarePatents declare, Attest attest, Declarations declarations,
            Attestations attestations, Predecessors predecessors, IdempotencyKeys keys, SubmissionIds ids,
            Clock clock) {
        this.proceedings = proceedings;
        this.declare = declare;
        this.attest = attest;
        this.declarations = declarations;
        this.attestations = attestations;
        this.predecessors = predecessors;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<DeclarationPage> listDeclarations(String submission, @Nullable String cursor,
            Integer limit) {
        var caller = Caller.current();
        var page = declarations.of(visible(submission, caller), Cursor.parse(cursor), limit);
        var now = clock.instant();
        var items = page.items().stream().map(found -> DeclarationRepresentations.represent(found, caller, now))
                .toList();
        return Pages.answer(page, next -> new DeclarationPage(items).next(next));
    }

    @Override
    public ResponseEntity<Declaration> declarePatents(String idempotencyKey, String submission,
            DeclarationDraft draft) {
        var caller = Caller.current();
        var read = DeclarationRepresentations.draft(draft);
        var about = visible(submission, caller);
        var id = DeclarationId.parse(keys.reserve(caller, "declarePatents " + about, idempotencyKey, draft,
                () -> "ipr-" + ids.ulid()));
        var declared = declare.declare(about, id, read, caller);
        return Answers.created(URI.create("%s/submissions/%s/declarations/%s".formatted(ApiPath.BASE, about, id)))
                .eTag(DeclarationRepresentations.entityTag(declared, caller, clock.instant()))
                .body(DeclarationRepresentations.represent(declared, caller, clock.instant()));
    }

    @Override
    public ResponseEntity<Declaration> getDeclaration(String submission, String id, @Nullable String ifNoneMatch) {
        return answer(declare.find(SubmissionId.parse(submission), DeclarationId.parse(id), Caller.current()));
    }

    @Override
    public ResponseEntity<Declaration> supersedeDeclaration(String submission, String id,
            LicensingStatement statement, @Nullable String ifMatch) {
        return answer(declare.supersede(SubmissionId.parse(submission), DeclarationId.parse(id),
                DeclarationRepresentations.wish(statement), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Declaration> answerNotice(String submission, String id, LicensingStatement statement,
            @Nullable String ifMatch) {
        return answer(declare.answer(SubmissionId.parse(submission), DeclarationId.parse(id),
                DeclarationRepresentations.wish(statement), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Declaration> transferPatents(String submission, String id, TransferNotice notice,
            @Nullable String ifMatch) {
        return answer(declare.transfer(SubmissionId.parse(submission), DeclarationId.parse(id), notice.getTo(),
                Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Declaration> verifyDeclaration(String submission, String id, @Nullable String ifMatch) {
        return answer(declare.verify(SubmissionId.parse(submission), DeclarationId.parse(id), Caller.current(),
                IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Declaration> removeDeclaration(String submission, String id, Reasoned why,
            @Nullable String ifMatch) {
        return answer(declare.remove(SubmissionId.parse(submission), DeclarationId.parse(id), why.getReason(),
                Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Declaration> decideNotice(String submission, String id, NoticeDecision decision,
            @Nullable String ifMatch) {
        return answer(declare.decide(SubmissionId.parse(submission), DeclarationId.parse(id), decision.getProceed(),
                decision.getReason(), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<PredecessorDeclarationPage> listPredecessorDeclarations(String submission,
            @Nullable String cursor, Integer limit) {
        var caller = Caller.current();
        var found = predecessors.of(visible(submission, caller), Cursor.parse(cursor), limit);
        var now = clock.instant();
        var items = found.page().items().stream()
                .map(declaration -> DeclarationRepresentations.represent(declaration,
                        found.predecessor(declaration), caller, now))
                .toList();
        return Pages.answer(found.page(),
                next -> new PredecessorDeclarationPage(items, found.complete(), found.links().size()).next(next));
    }

    @Override
    public ResponseEntity<AttestationPage> listAttestations(String submission, @Nullable String cursor,
            Integer limit) {
        var page = attestations.of(visible(submission, Caller.current()), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(DeclarationRepresentations::represent).toList();
        return Pages.answer(page, next -> new AttestationPage(items).next(next));
    }

    @Override
    public ResponseEntity<Attestation> attest(String submission, String organisation,
            AttestationStatement statement) {
        var attested = attest.attest(SubmissionId.parse(submission), organisation,
                org.packstd.submissions.declaration.Attestation.Attested.valueOf(statement.getStatement().getValue()),
                statement.getTextHash(), Caller.current());
        return Answers.ok().body(DeclarationRepresentations.represent(attested));
    }

    private SubmissionId visible(String submission, Caller caller) {
        return proceedings.find(SubmissionId.parse(submission), caller).dossier().id();
    }

    private ResponseEntity<Declaration> answer(org.packstd.submissions.declaration.Declaration declaration) {
        var caller = Caller.current();
        var now = clock.instant();
        return Answers.ok().eTag(DeclarationRepresentations.entityTag(declaration, caller, now))
                .body(DeclarationRepresentations.represent(declaration, caller, now));
    }
}
