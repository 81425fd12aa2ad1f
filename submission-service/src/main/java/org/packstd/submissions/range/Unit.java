package org.packstd.submissions.range;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The units of specifications and searches, each with the exact factor to the base unit that its figures are compared in. */
public enum Unit {
    COUNT("", "", "1"),
    MM("mm", "mm", "1"),
    UM("um", "mm", "0.001"),
    IN("in", "mm", "25.4"), // exactly
    MIL("mil", "mm", "0.0254"), // a thousandth of an inch
    NM("nm", "nm", "1"), // of wavelengths only
    DEG("deg", "deg", "1"),
    DEG_C("degC", "degC", "1"),
    W("W", "W", "1"),
    MW("mW", "W", "0.001"),
    PJ_PER_BIT("pJ/bit", "pJ/bit", "1"),
    GBIT_PER_S("Gb/s", "Gb/s", "1"),
    TBIT_PER_S("Tb/s", "Gb/s", "1000"),
    GBD("GBd", "GBd", "1"),
    DB("dB", "dB", "1"),
    GBIT_PER_S_PER_MM("Gb/s/mm", "Gb/s/mm", "1"),
    MM2("mm2", "mm2", "1"),
    MM3("mm3", "mm3", "1"),
    DBM("dBm", "dBm", "1"),
    GHZ("GHz", "GHz", "1"),
    A("A", "A", "1"),
    MA("mA", "A", "0.001"),
    V("V", "V", "1"),
    N("N", "N", "1"),
    MOHM("mOhm", "mOhm", "1"),
    PPM_PER_K("ppm/K", "ppm/K", "1"),
    W_PER_CM2("W/cm2", "W/cm2", "1"),
    AWG("AWG", "AWG", "1");

    private final String symbol;
    private final String base;
    private final BigDecimal factor;

    Unit(String symbol, String base, String factor) {
        this.symbol = symbol;
        this.base = base;
        this.factor = new BigDecimal(factor);
    }

    /** The unit that is written so; none at all is a count. */
    public static Optional<Unit> of(String symbol) {
        return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
    }

    public static List<String> symbols() {
        return Arrays.stream(values()).map(Unit::symbol).filter(symbol -> !symbol.isEmpty()).toList();
    }

    public String symbol() {
        return symbol;
    }

    /** Symbol of the unit that figures of its quantity are compared in. */
    public String base() {
        return base;
    }

    /** The amount in the base unit, exactly. */
    public BigDecimal toBase(BigDecimal amount) {
        return amount.multiply(factor);
    }
}
