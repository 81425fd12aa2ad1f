package org.packstd.standards.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The units that a payload may use, each with its exact factor to the base unit of what it measures. */
public enum Unit {
    MM("mm", "1"), UM("um", "0.001"), IN("in", "25.4"), MIL("mil", "0.0254"), DEG("deg", "1"), DEG_C("degC", "1"), W(
            "W", "1"), MW("mW", "0.001"), PJ_PER_BIT("pJ/bit", "1"), GBIT_PER_S("Gb/s", "1"), TBIT_PER_S("Tb/s",
                    "1000"), GBD("GBd",
                            "1"), DB("dB", "1"), NM("nm", "1"), GBIT_PER_S_PER_MM("Gb/s/mm", "1"), MM2("mm2", "1");

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
