package org.packstd.submissions.declaration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.declaration.Attestation.Attested;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/** An organisation attests of the present text. Saying it again changes nothing; taking it back is not possible. */
public final class Attest {

    private final Proceedings proceedings;
    private final Attestations attestations;
    private final Declarations declarations;
    private final Clock clock;

    public Attest(Proceedings proceedings, Attestations attestations, Declarations declarations, Clock clock) {
        this.proceedings = proceedings;
        this.attestations = attestations;
        this.declarations = declarations;
        this.clock = clock;
    }

    /**
     * Stores what the organisation attests.
     *
     * @param read hash of the text that whoever attests read; null if they do not say
     * @throws Problem 409 if the text is another by now, or the statement would take one back; 422 if nothing was declared
     */
    public Attestation attest(SubmissionId submission, String organisation, Attested statement, @Nullable String read,
            Caller caller) {
        if (!organisation.equals(caller.requireOrganisation())) {
            throw Problem.forbidden("org: %s (expected: %s)".formatted(caller.organisation(), organisation));
        }
        var found = proceedings.find(submission, caller);
        var text = found.dossier().proposal().textHash();
        if (read != null && !read.equals(text)) {
            throw Permissions.stands(Hurdle.PATENT_TEXT_MOVED_ON.with(read, text));
        }
        var attestation = new Attestation(submission, found.dossier().textRevision(), text, Stage.of(found.state()),
                organisation, statement, clock.instant());
        if (statement == Attested.DECLARED && !declarations.toldBy(submission, organisation)) {
            throw Problem.ruleViolated(List.of(Offence.of("/statement", "declared-before-attested", statement.name(),
                    "a declaration of %s on this submission first".formatted(organisation))));
        }
        var act = new Act("ipr.attested", Actor.of(caller), attestation.at(), null,
                Map.of("organisation", organisation, "statement", statement.name(), "stage", attestation.stage().name(),
                        "textRevision", Integer.toString(attestation.textRevision()), "textHash", text));
        if (known(attestation, text).isEmpty() && attestations.add(attestation, act)) {
            return attestation;
        }
        var declared = known(attestation, text).orElseThrow().declared(attestation.at()); // none is ever deleted
        if (statement == Attested.DECLARED && attestations.declare(declared, act)) {
            return declared;
        }
        var before = known(attestation, text).orElseThrow();
        if (before.statement() != statement) {
            throw Permissions.stands(
                    Hurdle.PATENT_STATEMENT_STANDS.with(statement, before.statement(), before.at()));
        }
        return before;
    }

    private Optional<Attestation> known(Attestation like, String text) {
        return attestations.find(like.submission(), like.textRevision(), text, like.stage(), like.organisation());
    }
}
