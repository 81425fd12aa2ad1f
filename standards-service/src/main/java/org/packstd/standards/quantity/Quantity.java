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
    /** A ratio in decibel. */
    LOSS,
    WAVELENGTH,
    EDGE_DENSITY,
    AREA,
    VOLUME,
    /** A power of light relative to one milliwatt, in decibel. */
    OPTICAL_POWER,
    FREQUENCY,
    CURRENT,
    VOLTAGE,
    FORCE,
    RESISTANCE,
    /** Thermal expansion; some materials shrink. */
    EXPANSION,
    HEAT_FLUX,
    /** A size of the American wire gauge, which has a zero. */
    WIRE_GAUGE;

    /** Whether zero is a sensible amount. */
    public boolean allowsZero() {
        return allowsNegative() || this == GAP || this == WIRE_GAUGE;
    }

    /** Whether an amount below zero is sensible. */
    public boolean allowsNegative() {
        return switch (this) {
            case OFFSET, ANGLE, TEMPERATURE, LOSS, OPTICAL_POWER, EXPANSION -> true;
            case LENGTH, GAP, POWER, ENERGY_PER_BIT, DATA_RATE, SYMBOL_RATE, WAVELENGTH, EDGE_DENSITY, AREA, VOLUME,
                    FREQUENCY, CURRENT, VOLTAGE, FORCE, RESISTANCE, HEAT_FLUX, WIRE_GAUGE ->
                false;
        };
    }
}
