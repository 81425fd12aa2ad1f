package org.packstd.standards.landpattern.derivation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a figure came about.
 *
 * @param figure its symbol, such as Z for the outer distance of opposite lands
 * @param axis x or y, the direction that it is measured in; null when it holds for both
 * @param formula with symbols
 * @param numbers the formula with the numbers put in, mm
 * @param value exact where it can be, else to 16 digits, mm
 * @param rounding how it was rounded; null when it was not
 * @param result what goes on from here, mm
 */
public record Derivation(String figure, @Nullable String axis, String formula, String numbers, BigDecimal value,
        @Nullable String rounding, BigDecimal result) {}
