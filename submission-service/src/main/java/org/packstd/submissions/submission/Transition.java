package org.packstd.submissions.submission;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.committee.Motion;

/**
 * What a command leads to.
 *
 * @param entered the state after it
 * @param event   how it is announced; null where nobody outside may or need know
 * @param deed    what happened, as the record of the case calls it, such as {@code submission.edited}
 * @param reason  why, where somebody had to say
 */
public record Transition(Submission entered, @Nullable EventType event, String deed, @Nullable String reason) {

    static Transition announced(Submission entered, EventType event) {
        return new Transition(entered, event, event.wireName(), entered.reason());
    }

    static Transition silent(Submission entered, String deed) {
        return new Transition(entered, null, deed, null);
    }

    /** The version that the submission must still have for this to happen. */
    public long expectedVersion() {
        return entered.dossier().version() - 1;
    }

    /** The same, as a decision of this person. */
    public Transition decidedBy(String person) {
        return decidedBy(person, null);
    }

    /** The same, as a decision that this person recorded: of a committee by a motion, if there is one. */
    public Transition decidedBy(String person, @Nullable Motion motion) {
        return decidedBy(person, motion, Set.of());
    }

    /** The same, as a certification with what was assured. */
    public Transition decidedBy(String person, @Nullable Motion motion, Set<Assurance> assurances) {
        return new Transition(entered.withDossier(entered.dossier().decidedBy(person, motion, assurances)), event, deed,
                reason);
    }

    public Transition because(String why) {
        return new Transition(entered, event, deed, why);
    }
}
