package org.packstd.standards.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One difference between two leaves at the same path. Equal differences of several variations are one change. */
record Difference(String path, ChangeClass changeClass, @Nullable Side before, @Nullable Side after) {

    /** Ends the path of whether a part must state a dimension. */
    static final String MANDATORY = "/mandatory";

    /** Compares what stands at a path before and after; null where nothing stands. */
    static List<Difference> between(String path, @Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            return before == after || isDefault(path, before == null ? after : before)
                    ? List.of()
                    : List.of(presence(path, before, after));
        }
        if (before instanceof Dimension old && after instanceof Dimension now) {
            return ofDimensions(path, old, now);
        }
        return before.equals(after)
                ? List.of()
                : List.of(new Difference(path, ofOthers(path, before, after), Side.of(before), Side.of(after)));
    }

    /** None on a side, or no site taken out, may be said or left out. */
    private static boolean isDefault(String path, @Nullable Object only) {
        return Integer.valueOf(0).equals(only) && Subject.of(path) == Subject.TERMINALS;
    }

    private static Difference presence(String path, @Nullable Object before, @Nullable Object after) {
        var sites = (before == null ? after : before) instanceof Leaves.Facts && Subject.of(path) == Subject.TERMINALS;
        var changeClass = switch (Subject.of(path)) {
            case TEXT -> ChangeClass.TEXT_CHANGED;
            default -> sites
                    ? ChangeClass.DISJOINT // a list of sites that is left out is an empty one
                    : before == null ? ChangeClass.ADDED : ChangeClass.REMOVED;
        };
        return new Difference(path, changeClass, before == null ? null : Side.of(before),
                after == null ? null : Side.of(after));
    }

    private static List<Difference> ofDimensions(String path, Dimension before, Dimension after) {
        var found = new ArrayList<Difference>();
        if (before.symbol() != null && after.symbol() != null && !before.symbol().equals(after.symbol())) {
            found.add(new Difference(path, ChangeClass.RENAMED, new Side(before.symbol(), null),
                    new Side(after.symbol(), null)));
        }
        if (before.optional() != after.optional()) {
            var mandatory = new Side("mandatory", null);
            found.add(after.optional()
                    ? new Difference(path + MANDATORY, ChangeClass.REMOVED, mandatory, null)
                    : new Difference(path + MANDATORY, ChangeClass.ADDED, null, mandatory));
        }
        var changeClass = classify(before, after);
        if (changeClass != null && (changeClass != ChangeClass.EDITORIAL || found.isEmpty())) {
            found.add(new Difference(path, changeClass, Side.of(before), Side.of(after)));
        }
        return found;
    }

    private static @Nullable ChangeClass classify(Dimension before, Dimension after) {
        if (!before.sharesFrameWith(after)) {
            return ChangeClass.DATUM_CHANGED;
        }
        return before.interval().changeTo(after.interval()).orElseGet(() -> ofSameLimits(before, after));
    }

    private static @Nullable ChangeClass ofSameLimits(Dimension before, Dimension after) {
        var old = before.nominal();
        var now = after.nominal();
        if (!before.informs() && !after.informs() && old != null && now != null && old.compareTo(now) != 0) {
            return ChangeClass.RECENTRED;
        }
        if (before.written().unit() != after.written().unit()) {
            var informs = before.informs() || after.informs();
            return informs && !before.means(after) ? ChangeClass.EDITORIAL : ChangeClass.UNIT_ONLY;
        }
        return before.equals(after) ? null : ChangeClass.EDITORIAL;
    }

    private static ChangeClass ofOthers(String path, Object before, Object after) {
        if (Subject.of(path).informs() || Subject.of(path) == Subject.REFERENCE) {
            return ChangeClass.TEXT_CHANGED;
        }
        if (before instanceof Leaves.Facts(var old) && after instanceof Leaves.Facts(var now)
                && new HashSet<>(old).equals(new HashSet<>(now))) {
            return ChangeClass.EDITORIAL;
        }
        return sameNumber(before, after) ? ChangeClass.EDITORIAL : ChangeClass.DISJOINT;
    }

    /** Whether it is one number written in two ways, such as 1.5 and 1.50. */
    private static boolean sameNumber(Object before, Object after) {
        var old = number(before);
        var now = number(after);
        return old != null && now != null && old.compareTo(now) == 0;
    }

    private static @Nullable BigDecimal number(Object value) {
        var text = value.toString();
        return text.length() <= 20 && text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : null;
    }
}
