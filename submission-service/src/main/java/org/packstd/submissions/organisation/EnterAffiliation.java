package org.packstd.submissions.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/** Enters that two organisations belong together, or changes since when and until when they do. */
public final class EnterAffiliation {

    private final Organisations organisations;
    private final Affiliations affiliations;

    public EnterAffiliation(Organisations organisations, Affiliations affiliations) {
        this.organisations = organisations;
        this.affiliations = affiliations;
    }

    /** Enters or changes, and returns the affiliation as it is known afterwards. */
    public Affiliation enter(Affiliation wanted, @Nullable String ifMatch) {
        demandKnown("organisation", wanted.organisation());
        demandKnown("other", wanted.other());
        if (wanted.organisation().equals(wanted.other())) {
            throw Problem.ruleViolated(List.of(Offence.of("other", "affiliation-of-two", wanted.other(),
                    "another organisation than " + wanted.organisation())));
        }
        return affiliations.put(wanted, ifMatch);
    }

    private void demandKnown(String name, String organisation) {
        if (organisations.find(organisation).isEmpty()) {
            throw Problem.notFound(name, organisation, "an organisation of GET /organisations");
        }
    }
}
