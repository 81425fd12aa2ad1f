package org.packstd.submissions.conflict;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.organisation.Affiliates;
import org.packstd.submissions.organisation.Stakeholders.Stake;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.submission.Submission;

/** Finds what stands between a person and a free judgement: what they stated, and what follows from where they come from. */
public final class Conflicts {

    private final Statements statements;
    private final Affiliates affiliates;
    private final Stakes stakes;
    private final Clock clock;

    public Conflicts(Statements statements, Affiliates affiliates, Stakes stakes,
            Clock clock) {
        this.statements = statements;
        this.affiliates = affiliates;
        this.stakes = stakes;
        this.clock = clock;
    }

    /** Everything that is known now; empty for who is free. */
    public Set<Ground> of(Submission submission, String subject, @Nullable String organisation) {
        var grounds = EnumSet.noneOf(Ground.class);
        var id = submission.dossier().id().value();
        statements.find(Statement.key(id, subject)).ifPresent(stated -> grounds.addAll(stated.grounds()));
        grounds.addAll(ofOrganisation(submission, organisation));
        return grounds;
    }

    /** What follows from where somebody comes from. */
    public Set<Ground> ofOrganisation(Submission submission, @Nullable String organisation) {
        var grounds = EnumSet.noneOf(Ground.class);
        if (organisation == null) {
            return grounds;
        }
        var id = submission.dossier().id().value();
        var proposer = submission.dossier().organisation();
        var sponsors = stakes.of(Stake.SPONSOR, id);
        var holders = stakes.of(Stake.PATENT_HOLDER, id);
        if (organisation.equals(proposer)) {
            grounds.add(Ground.SAME_ORGANISATION);
        }
        if (sponsors.contains(organisation)) {
            grounds.add(Ground.CO_SPONSOR);
        }
        if (holders.contains(organisation)) {
            grounds.add(Ground.IPR_HOLDER);
        }
        if (grounds.isEmpty()) {
            var group = affiliates.of(Set.of(organisation), clock.instant());
            if (group.contains(proposer) || group.stream().anyMatch(sponsors::contains)
                    || group.stream().anyMatch(holders::contains)) {
                grounds.add(Ground.AFFILIATE);
            }
        }
        return grounds;
    }
}
