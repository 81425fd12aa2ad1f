package org.packstd.standards.family;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.text.LocalizedText;

/**
 * What a family says of one of its parameters.
 *
 * @param name member name in the payload, such as {@code bodyX}
 * @param plausible what figures usually are; outside is unusual, not wrong
 */
public record ParameterDefinition(String name, LocalizedText label, Quantity quantity, @Nullable Range plausible) {

    /**
     * A closed interval in the base unit.
     *
     * @param unit symbol of the base unit, for messages
     */
    public record Range(BigDecimal min, BigDecimal max, String unit) {

        public boolean contains(BigDecimal amount) {
            return amount.compareTo(min) >= 0 && amount.compareTo(max) <= 0;
        }

        @Override
        public String toString() {
            return min.toPlainString() + ".." + max.toPlainString() + " " + unit;
        }
    }
}
