package org.packstd.submissions.proposal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/**
 * What is proposed, complete enough to be judged.
 *
 * @param target    needed by a revision and a withdrawal, absent for a new standard
 * @param rationale why it is needed
 * @param payload   absent for a withdrawal only
 */
public record Proposal(ProposalKind kind, Family family, @Nullable Target target, LocalizedText title,
        @Nullable LocalizedText scope, @Nullable String rationale, @Nullable Payload payload) {

    /** Refuses, with a pointer to each offence, a proposal whose parts do not fit its kind. */
    public Proposal {
        var offences = offences(kind, target, title, scope, payload);
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    /** The designation it is about, if a standard exists already. */
    public @Nullable String designation() {
        return target == null ? null : target.designation();
    }

    private static List<Offence> offences(ProposalKind kind, @Nullable Target target, LocalizedText title,
            @Nullable LocalizedText scope, @Nullable Payload payload) {
        var offences = new ArrayList<Offence>();
        if (kind == ProposalKind.NEW_STANDARD && target != null) {
            offences.add(new Offence("/target", "target-fits-kind", target.designation(), "absent",
                    "A new standard has no target; to change " + target.designation() + " propose a REVISION."));
        }
        if (kind != ProposalKind.NEW_STANDARD && target == null) {
            offences.add(new Offence("/target", "target-fits-kind", null, "designation and baseRevision",
                    "A " + kind + " names the standard and the revision that it was written against."));
        }
        if (kind == ProposalKind.WITHDRAWAL && payload != null) {
            offences.add(new Offence("/payload", "payload-fits-kind", null, "absent",
                    "A WITHDRAWAL proposes no text; say in rationale why the standard should go."));
        }
        if (kind != ProposalKind.WITHDRAWAL && payload == null) {
            offences.add(new Offence("/payload", "payload-fits-kind", null, "the specification",
                    "A " + kind + " needs a payload by the schema of its family."));
        }
        if (title.isEmpty()) {
            offences.add(emptyText("/title"));
        }
        if (scope != null && scope.isEmpty()) {
            offences.add(emptyText("/scope"));
        }
        return offences;
    }

    private static Offence emptyText(String pointer) {
        return new Offence(pointer, "text-says-something", null, "en, zh or both",
                "A text is given in English, Chinese or both.");
    }
}
