package org.packstd.standards.landpattern.derivation;

import java.math.BigDecimal;

/** A symbol of a formula, such as L_min, and its amount in mm. */
public record Term(String symbol, BigDecimal amount) {

    public static Term of(String symbol, BigDecimal amount) {
        return new Term(symbol, amount);
    }
}
