package org.packstd.standards.identification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.packstd.standards.text.LocalizedText;

/** Collects derived values; keeps their figures plain and ratios to four places. */
final class Derivation {

    private static final int PLACES = 4;

    private final List<DerivedValue> values = new ArrayList<>();

    List<DerivedValue> values() {
        return List.copyOf(values);
    }

    /** Adds a value; see {@link DerivedValue} for the texts. */
    void add(String name, String symbol, String en, String zh, BigDecimal amount, String unit, String formula,
            String calculation, String source) {
        add(name, symbol, en, zh, plain(amount), unit, formula, calculation, source);
    }

    void add(String name, String symbol, String en, String zh, String amount, String unit, String formula,
            String calculation, String source) {
        values.add(
                new DerivedValue(name, symbol, new LocalizedText(en, zh), amount, unit, formula, calculation, source));
    }

    /** In plain notation. */
    static String plain(BigDecimal amount) {
        return (amount.scale() < 0 ? amount.setScale(0) : amount).toPlainString();
    }

    /** The quotient to four places, without zeros at the end. */
    static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
        var ratio = dividend.divide(divisor, PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return ratio.scale() < 0 ? ratio.setScale(0) : ratio;
    }

    static BigDecimal half(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(2)); // always exact
    }
}
