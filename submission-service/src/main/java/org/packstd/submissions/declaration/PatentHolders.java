package org.packstd.submissions.declaration;

import java.util.Set;
import org.packstd.submissions.organisation.Stakeholders;
import org.packstd.submissions.submission.SubmissionId;

/** Organisations that said of themselves to hold patents on a text. What others say of them gives nobody a stake. */
public final class PatentHolders implements Stakeholders {

    private final Declarations declarations;

    public PatentHolders(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public Stake stake() {
        return Stake.PATENT_HOLDER;
    }

    @Override
    public Set<String> of(String submissionId) {
        return declarations.holders(new SubmissionId(submissionId));
    }
}
