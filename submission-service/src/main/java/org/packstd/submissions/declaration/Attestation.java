package org.packstd.submissions.declaration;

import java.time.Instant;
import org.packstd.submissions.submission.SubmissionId;

/**
 * What an organisation attested of one text at one stage.
 *
 * @param textRevision the text
 */
public record Attestation(SubmissionId submission, int textRevision, Stage stage, String organisation,
        Attested statement, Instant at) {

    /** What can be attested. */
    public enum Attested {
        /** It knows of no claim that is not declared. */
        NO_UNDECLARED_CLAIM,
        /** It declared what it knows of. */
        DECLARED
    }
}
