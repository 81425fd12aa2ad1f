package org.packstd.submissions.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.LocalizedText;

/**
 * What is known of an organisation.
 *
 * @param votes          whether it is in the electorate of ballots opened from now on
 * @param nationalBodyOf code of the country (ISO 3166-1) whose national body it is; null for all others
 * @param goodStanding   whether it may propose; one that owes its dues may not
 */
public record OrganisationEntry(LocalizedText name, boolean votes, @Nullable ChainPart part,
        @Nullable String nationalBodyOf, boolean goodStanding) {

    public OrganisationEntry {
        if (name.isEmpty()) {
            throw Problem.ruleViolated(List.of(Offence.of("/name", "text-says-something", null, "en, zh or both")));
        }
    }
}
