package org.packstd.submissions.declaration;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

/**
 * All attestations: one for each organisation, text and stage. Those without a hash of the text are of it whatever it says.
 */
public interface Attestations {

    /** Stores one if there is none yet. Returns false if there is. */
    boolean add(Attestation attestation, Act act);

    /** Puts {@code DECLARED} in the place of {@code NO_UNDECLARED_CLAIM}. Returns false if that is not there. */
    boolean declare(Attestation attestation, Act act);

    Optional<Attestation> find(SubmissionId submission, int textRevision, String textHash, Stage stage,
            String organisation);

    /** Those of the organisations that attested of this text at any of these stages. */
    Set<String> who(SubmissionId submission, int textRevision, String textHash, Collection<Stage> stages,
            Collection<String> organisations);

    Page<Attestation> of(SubmissionId submission, @Nullable Cursor cursor, int limit);
}
