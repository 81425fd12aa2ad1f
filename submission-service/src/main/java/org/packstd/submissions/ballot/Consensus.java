package org.packstd.submissions.ballot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a policy asks besides shares of votes.
 *
 * @param minimumPositive approvals that there must be, from 0
 * @param blocking        positions of which a single one keeps a ballot from passing
 * @param resolution      what is done about disapprovals that say why after a ballot that reached its figures
 */
public record Consensus(int minimumPositive, Set<Position> blocking, Resolution resolution) {

    /** Figures alone decide. */
    public static final Consensus NONE = new Consensus(0, Set.of(), Resolution.NONE);

    /** What is done about disapprovals. */
    public enum Resolution {
        NONE,
        /** Each gets a disposition and an answer. */
        ADDRESS,
        /** Each is withdrawn by who cast it or judged; if it is judged to weigh, the text goes back. */
        ADJUDICATE
    }

    public Consensus {
        if (minimumPositive < 0) {
            throw new IllegalArgumentException("minimumPositive: " + minimumPositive + " (expected: from 0)");
        }
        blocking = blocking.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(blocking));
    }

    /** Whether a ballot that reached its figures has to wait. */
    boolean hasToResolve(Count count) {
        return resolution != Resolution.NONE && count.disapprove() > 0;
    }

    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (minimumPositive > 0) {
            conditions.add(new Positive(minimumPositive));
        }
        if (!blocking.isEmpty()) {
            conditions.add(new Unblocked(blocking));
        }
        return conditions;
    }

    private record Positive(int minimum) implements Condition {

        @Override
        public Rule rule() {
            return Rule.MINIMUM_POSITIVE;
        }

        @Override
        public String subset() {
            return Counts.ALL;
        }

        @Override
        public boolean isMetBy(Count count) {
            return count.approve() >= minimum;
        }

        @Override
        public String saidEn(Counts counts) {
            return "%d approve (needed: at least %d)".formatted(counts.all().approve(), minimum);
        }

        @Override
        public String saidZh(Counts counts) {
            return "赞成 %d（要求：不少于 %d）".formatted(counts.all().approve(), minimum);
        }

        @Override
        public String neededEn() {
            return "at least %d approve".formatted(minimum);
        }

        @Override
        public String neededZh() {
            return "赞成不少于 %d 票".formatted(minimum);
        }
    }

    private record Unblocked(Set<Position> blocking) implements Condition {

        @Override
        public Rule rule() {
            return Rule.BLOCKING;
        }

        @Override
        public String subset() {
            return Counts.ALL;
        }

        @Override
        public boolean isMetBy(Count count) {
            return held(count) == 0;
        }

        @Override
        public String saidEn(Counts counts) {
            return "%d hold %s (needed: none)".formatted(held(counts.all()), names(" or "));
        }

        @Override
        public String saidZh(Counts counts) {
            return "持 %s 立场的 %d（要求：无）".formatted(names("或"), held(counts.all()));
        }

        @Override
        public String neededEn() {
            return "nobody holds " + names(" or ");
        }

        @Override
        public String neededZh() {
            return "无人持 " + names("或") + " 立场";
        }

        /** A reason or none makes no difference to whether somebody stands in the way. */
        private int held(Count count) {
            return blocking.stream()
                    .mapToInt(position -> count.of(position.answer(true))
                            + (position == Position.DISAPPROVE ? count.of(position.answer(false)) : 0))
                    .sum();
        }

        private String names(String between) {
            return blocking.stream().sorted().map(Position::name).collect(Collectors.joining(between));
        }
    }
}
