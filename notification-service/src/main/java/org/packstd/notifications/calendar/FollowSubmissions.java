package org.packstd.notifications.calendar;

/** Keeps the deadlines of submissions as their steps are heard, each step once. */
public final class FollowSubmissions {

    private static final int TRIES = 10;

    private final Dockets dockets;

    public FollowSubmissions(Dockets dockets) {
        this.dockets = dockets;
    }

    /** @throws IllegalStateException if others were faster again and again; the step must be heard again */
    public void hear(Step step) {
        for (int tried = 0; tried < TRIES; tried++) {
            var known = dockets.find(step.submission());
            var before = known.orElseGet(() -> Docket.fresh(step));
            var after = before.hear(step);
            if (after.equals(before) || dockets.replace(known.map(Docket::sequence).orElse(0L), after)) {
                return;
            }
        }
        throw new IllegalStateException(step.submission() + ": others were faster " + TRIES + " times");
    }
}
