package org.packstd.standards.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The units that a payload may use, each with its exact factor to the base unit of what it measures. */
public enum Unit {
    MM("mm", "1"), // millimetre, the base of lengths
    UM("um", "0.001"), // micrometre
    IN("in", "25.4"), // inch, exactly 25.4 mm
    MIL("mil", "0.0254"), // thousandth of an inch
    DEG("deg", "1"), // degree
    DEG_C("degC", "1"), // degree Celsius
    W("W", "1"), // watt
    MW("mW", "0.001"), // milliwatt
    PJ_PER_BIT("pJ/bit", "1"), // picojoule per bit
    GBIT_PER_S("Gb/s", "1"), // gigabit per second, the base of data rates
    TBIT_PER_S("Tb/s", "1000"), // terabit per second
    GBD("GBd", "1"), // gigabaud
    DB("dB", "1"), // decibel
    NM("nm", "1"), // nanometre, of wavelengths only
    GBIT_PER_S_PER_MM("Gb/s/mm", "1"), // gigabit per second and millimetre of edge
    MM2("mm2", "1"); // square millimetre

    private final String symbol;
    private final BigDecimal factor;

    Unit(String symbol, String factor) {
        this.symbol = symbol;
        this.factor = new BigDecimal(factor);
    }

    /** The unit that is written so, such as {@code mil}. */
    public static Optional<Unit> of(String symbol) {
        return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
    }

    public String symbol() {
        return symbol;
    }

    /** The amount in the base unit: mm for lengths, W for powers, Gb/s for rates. Exact. */
    public BigDecimal toBase(BigDecimal amount) {
        return amount.multiply(factor);
    }
}
