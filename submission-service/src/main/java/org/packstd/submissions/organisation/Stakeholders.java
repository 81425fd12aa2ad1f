package org.packstd.submissions.organisation;

import java.util.Set;

/** Organisations that have a stake of one kind in a submission, besides the one that handed it in. */
public interface Stakeholders {

    /** What the stake is. */
    enum Stake {
        /** Proposes it too, and has confirmed that. */
        SPONSOR,
        /** Declared a patent on it. */
        PATENT_HOLDER
    }

    Stake stake();

    Set<String> of(String submissionId);
}
