package org.packstd.submissions.declaration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.submission.SubmissionId;

/**
 * What an organisation attested of one text at one stage.
 *
 * @param textRevision the text
 * @param textHash     what it said, since a text may be edited until it is handed in; null for what was attested before this
 *                     was noted, which holds for the text whatever it says
 */
public record Attestation(SubmissionId submission, int textRevision, @Nullable String textHash, Stage stage,
        String organisation, Attested statement, Instant at) {

    /** The same with the declaration that the organisation made meanwhile. */
    Attestation declared(Instant when) {
        return new Attestation(submission, textRevision, textHash, stage, organisation, Attested.DECLARED, when);
    }

    /** What can be attested. */
    public enum Attested {
        /** It knows of no claim that is not declared. */
        NO_UNDECLARED_CLAIM,
        /** It declared what it knows of. */
        DECLARED
    }
}
