package org.packstd.standards.diff;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All amounts that a requirement allows, in the base unit.
 *
 * @param least the smallest, itself allowed; null when there is no lower limit
 * @param most the largest, itself allowed; null when there is no upper limit
 */
public record Interval(@Nullable BigDecimal least, @Nullable BigDecimal most) {

    /** Where nothing is required. */
    public static final Interval UNBOUNDED = new Interval(null, null);

    public boolean contains(BigDecimal amount) {
        return (least == null || least.compareTo(amount) <= 0) && (most == null || amount.compareTo(most) <= 0);
    }

    /** Whether everything that the other allows is allowed here. */
    public boolean includes(Interval other) {
        return (least == null || (other.least != null && least.compareTo(other.least) <= 0))
                && (most == null || (other.most != null && other.most.compareTo(most) <= 0));
    }

    /** Whether both allow some amount; a common limit is one. */
    public boolean meets(Interval other) {
        return reaches(least, other.most) && reaches(other.least, most);
    }

    private static boolean reaches(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null || to == null || from.compareTo(to) <= 0;
    }

    /** How the requirement changes when this interval becomes another; empty when both allow the same. */
    public Optional<ChangeClass> changeTo(Interval after) {
        var inside = includes(after);
        var around = after.includes(this);
        if (inside && around) {
            return Optional.empty();
        }
        if (inside) {
            return Optional.of(ChangeClass.TIGHTENED);
        }
        if (around) {
            return Optional.of(ChangeClass.LOOSENED);
        }
        return Optional.of(meets(after) ? ChangeClass.SHIFTED : ChangeClass.DISJOINT);
    }
}
