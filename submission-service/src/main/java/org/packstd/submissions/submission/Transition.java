package org.packstd.submissions.submission;

import org.jspecify.annotations.Nullable;

/**
 * What a command leads to.
 *
 * @param entered the state after it
 * @param event   how it is announced; null where nobody outside may or need know
 */
public record Transition(Submission entered, @Nullable EventType event) {

    static Transition silent(Submission entered) {
        return new Transition(entered, null);
    }

    /** The version that the submission must still have for this to happen. */
    public long expectedVersion() {
        return entered.dossier().version() - 1;
    }
}
