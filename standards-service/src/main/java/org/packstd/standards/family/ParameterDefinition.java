package org.packstd.standards.family;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.text.LocalizedText;

/**
 * What a family says of one of its parameters.
 *
 * @param name member name in the payload, such as {@code bodyX}
 * @param plausible what figures usually are; outside is unusual, not wrong
 * @param symbols the letter of each system that has one: JEDEC, IEC, JEITA
 * @param placed letters that hold instead for variations of some layout or terminal form, by its name
 * @param group where it stands in forms and tables, such as {@code BODY}; null when nothing is said
 */
public record ParameterDefinition(String name, LocalizedText label, Quantity quantity, @Nullable Range plausible,
        Map<String, String> symbols, Map<String, Map<String, String>> placed, @Nullable String group) {

    /** A parameter of which no more is said. */
    public ParameterDefinition(String name, LocalizedText label, Quantity quantity, @Nullable Range plausible) {
        this(name, label, quantity, plausible, Map.of(), Map.of(), null);
    }

    /**
     * The letter of a system for variations of that layout and form: JEDEC calls the body of a dual package E1 across, of a
     * quad one D1, and of one without leads D.
     *
     * @param system JEDEC, IEC or JEITA
     * @param layout such as {@code DUAL}, if it is known
     * @param form such as {@code NO_LEAD}, if it is known
     */
    public Optional<String> symbol(String system, @Nullable String layout, @Nullable String form) {
        return Optional.ofNullable(letter(form, system))
                .or(() -> Optional.ofNullable(letter(layout, system)))
                .or(() -> Optional.ofNullable(symbols.get(system)));
    }

    private @Nullable String letter(@Nullable String place, String system) {
        return place == null ? null : placed.getOrDefault(place, Map.of()).get(system);
    }

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
