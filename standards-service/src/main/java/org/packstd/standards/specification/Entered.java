package org.packstd.standards.specification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value as its author entered it, where that is another form than the one that is kept.
 *
 * @param tol the tolerance to both sides; null unless entered
 * @param plus the tolerance upwards; null unless entered
 * @param minus the tolerance downwards; null unless entered
 * @param unit as written, such as {@code in}
 */
public record Entered(@Nullable BigDecimal min, @Nullable BigDecimal nom, @Nullable BigDecimal max,
        @Nullable BigDecimal tol, @Nullable BigDecimal plus, @Nullable BigDecimal minus, String unit) {

    /** Such as {@code 0.26 ± 0.03 mm}, {@code 0.26 +0.05 −0.02 mm} or {@code 0.1..0.2 in}. */
    public String text() {
        return figures() + " " + unit;
    }

    private String figures() {
        if (nom != null && tol != null) {
            return nom.toPlainString() + " ± " + tol.toPlainString();
        }
        if (nom != null && plus != null && minus != null) {
            return nom.toPlainString() + " +" + plus.toPlainString() + " −" + minus.toPlainString();
        }
        var limits = min == null && max == null ? "" : text(min) + ".." + text(max);
        return nom == null ? limits : nom.toPlainString() + (limits.isEmpty() ? "" : " (" + limits + ")");
    }

    private static String text(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }
}
