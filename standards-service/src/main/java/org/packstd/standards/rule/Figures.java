package org.packstd.standards.rule;

import java.math.BigDecimal;

/** Figures as messages show them. */
public final class Figures {

    private Figures() {}

    /** In plain notation without trailing zeros, such as {@code 4.25 mm}. */
    public static String show(BigDecimal amount, String unit) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString() + (unit.isEmpty() ? "" : " ")
                + unit;
    }

    public static String mm(BigDecimal amount) {
        return show(amount, "mm");
    }
}
