package org.packstd.submissions.comment.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.PathChange;
import org.packstd.submissions.range.Unit;
import tools.jackson.databind.JsonNode;

/**
 * What a change of a stated value means: the interval before is compared with the one after in exact base units
 * (decision 22). Another unit for the same interval is no change.
 */
final class StatedChange {

    private static final Set<String> FIGURES = Set.of("unit", "min", "nom", "max", "tol");

    private StatedChange() {}

    /** How it changed, empty if it says the same. What is not an interval before and after is just changed. */
    static Optional<PathChange.Kind> between(JsonNode before, JsonNode after) {
        if (!restIsSame(before, after)) {
            return Optional.of(PathChange.Kind.CHANGED);
        }
        var was = Interval.of(before);
        var is = Interval.of(after);
        if (was == null || is == null || !was.base().equals(is.base())) {
            return Optional.of(PathChange.Kind.CHANGED);
        }
        return was.isSameAs(is) ? Optional.empty() : Optional.of(was.changeTo(is));
    }

    private static boolean restIsSame(JsonNode before, JsonNode after) {
        var members = new TreeSet<>(before.propertyNames());
        members.addAll(after.propertyNames());
        return members.stream().filter(member -> !FIGURES.contains(member))
                .allMatch(member -> before.path(member).equals(after.path(member)));
    }

    /**
     * A stated value in its base unit.
     *
     * @param low  null for no lower end
     * @param high null for no upper end
     * @param nom  null if none is stated
     */
    private record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal nom,
            String base) {

        static @Nullable Interval of(JsonNode value) {
            var unit = Unit.of(value.path("unit").asString("")).orElse(null);
            if (unit == null) {
                return null;
            }
            var nom = figure(value, "nom", unit);
            var tol = figure(value, "tol", unit);
            var low = figure(value, "min", unit);
            var high = figure(value, "max", unit);
            if (low == null && high == null && nom != null) {
                low = tol == null ? nom : nom.subtract(tol);
                high = tol == null ? nom : nom.add(tol);
            }
            return low == null && high == null ? null : new Interval(low, high, nom, unit.base());
        }

        private static @Nullable BigDecimal figure(JsonNode value, String member, Unit unit) {
            return Figures.of(value.path(member)).map(unit::toBase).orElse(null);
        }

        boolean isSameAs(Interval other) {
            return same(low, other.low) && same(high, other.high) && same(nom, other.nom);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null ? one == other : one.compareTo(other) == 0;
        }

        PathChange.Kind changeTo(Interval other) {
            if (same(low, other.low) && same(high, other.high)) {
                return PathChange.Kind.CHANGED; // the nominal figure alone
            }
            if (contains(other)) {
                return PathChange.Kind.TIGHTENED;
            }
            if (other.contains(this)) {
                return PathChange.Kind.LOOSENED;
            }
            return endsBefore(other) || other.endsBefore(this) ? PathChange.Kind.DISJOINT : PathChange.Kind.SHIFTED;
        }

        private boolean contains(Interval other) {
            return (low == null || other.low != null && low.compareTo(other.low) <= 0)
                    && (high == null || other.high != null && high.compareTo(other.high) >= 0);
        }

        private boolean endsBefore(Interval other) {
            return high != null && other.low != null && high.compareTo(other.low) < 0;
        }
    }
}
