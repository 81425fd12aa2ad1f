package org.packstd.standards.identification;

import java.math.BigDecimal;
import java.util.Optional;
import org.packstd.standards.specification.Variation;

/** How the terminals of a package are arranged, as far as names care. */
enum Arrangement {
    GRID,
    DUAL,
    QUAD,
    TWO_TERMINAL,
    SINGLE,
    UNKNOWN;

    static Arrangement of(Variation variation) {
        var layout = variation.text("layout").orElse("");
        var form = form(variation);
        if (variation.terminals().grid() != null || layout.equals("GRID") || form.equals("BALL")) {
            return GRID;
        }
        return switch (layout) {
            case "DUAL" -> DUAL;
            case "QUAD" -> QUAD;
            case "TWO_TERMINAL" -> TWO_TERMINAL;
            case "SINGLE", "TAB" -> SINGLE;
            default -> UNKNOWN;
        };
    }

    /** The terminal form; balls where a grid says nothing of it. */
    static String form(Variation variation) {
        return variation.text("terminalForm").orElse(variation.terminals().grid() == null ? "" : "BALL");
    }

    /** Whether the rows of a dual package stand above and below instead of left and right. */
    static boolean isUpright(Variation variation) {
        return variation.terminals().perSideY() == 0 && variation.terminals().perSideX() > 0;
    }

    /** The pitch along the rows, mm. */
    static Optional<BigDecimal> pitch(Variation variation) {
        var sizes = new Sizes(variation);
        return isUpright(variation) ? sizes.firstNominal("pitchX", "pitchY") : sizes.firstNominal("pitchY", "pitchX");
    }
}
