package org.packstd.standards.quantity;

/** What is measured, and which amounts of it make sense. */
public enum Quantity {
    LENGTH,
    /** A length that may be zero. */
    GAP,
    /** A length with a sign. */
    OFFSET,
    ANGLE,
    TEMPERATURE,
    POWER,
    ENERGY_PER_BIT,
    DATA_RATE,
    SYMBOL_RATE,
    LOSS,
    WAVELENGTH,
    EDGE_DENSITY,
    AREA;

    /** Whether zero is a sensible amount. */
    public boolean allowsZero() {
        return allowsNegative() || this == GAP;
    }

    /** Whether an amount below zero is sensible. */
    public boolean allowsNegative() {
        return switch (this) {
            case OFFSET, ANGLE, TEMPERATURE, LOSS -> true;
            case LENGTH, GAP, POWER, ENERGY_PER_BIT, DATA_RATE, SYMBOL_RATE, WAVELENGTH, EDGE_DENSITY, AREA -> false;
        };
    }
}
