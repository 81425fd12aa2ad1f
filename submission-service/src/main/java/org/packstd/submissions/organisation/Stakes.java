package org.packstd.submissions.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** All stakes in submissions that any part of the process knows of. */
public final class Stakes {

    private final Supplier<List<Stakeholders>> stakeholders;

    public Stakes(Supplier<List<Stakeholders>> stakeholders) {
        this.stakeholders = stakeholders;
    }

    /** Organisations with that stake. */
    public Set<String> of(Stakeholders.Stake stake, String submissionId) {
        var organisations = new HashSet<String>();
        stakeholders.get().stream().filter(some -> some.stake() == stake)
                .forEach(some -> organisations.addAll(some.of(submissionId)));
        return organisations;
    }
}
