package org.packstd.standards.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The units that a payload may use, each with what it measures and its exact factor to the base unit of that. */
public enum Unit {
    MM("mm", "1", Quantity.LENGTH, Quantity.GAP, Quantity.OFFSET), // millimetre, the base of lengths
    UM("um", "0.001", Quantity.LENGTH, Quantity.GAP, Quantity.OFFSET), // micrometre
    IN("in", "25.4", Quantity.LENGTH, Quantity.GAP, Quantity.OFFSET), // inch, exactly 25.4 mm
    MIL("mil", "0.0254", Quantity.LENGTH, Quantity.GAP, Quantity.OFFSET), // thousandth of an inch
    DEG("deg", "1", Quantity.ANGLE), // degree
    DEG_C("degC", "1", Quantity.TEMPERATURE), // degree Celsius
    W("W", "1", Quantity.POWER), // watt
    MW("mW", "0.001", Quantity.POWER), // milliwatt
    PJ_PER_BIT("pJ/bit", "1", Quantity.ENERGY_PER_BIT), // picojoule per bit
    GBIT_PER_S("Gb/s", "1", Quantity.DATA_RATE), // gigabit per second, the base of data rates
    TBIT_PER_S("Tb/s", "1000", Quantity.DATA_RATE), // terabit per second
    GBD("GBd", "1", Quantity.SYMBOL_RATE), // gigabaud
    DB("dB", "1", Quantity.LOSS), // decibel
    NM("nm", "1", Quantity.WAVELENGTH), // nanometre, of wavelengths only
    GBIT_PER_S_PER_MM("Gb/s/mm", "1", Quantity.EDGE_DENSITY), // gigabit per second and millimetre of edge
    MM2("mm2", "1", Quantity.AREA), // square millimetre
    MM3("mm3", "1", Quantity.VOLUME), // cubic millimetre
    DBM("dBm", "1", Quantity.OPTICAL_POWER), // decibel relative to a milliwatt
    GHZ("GHz", "1", Quantity.FREQUENCY), // gigahertz
    A("A", "1", Quantity.CURRENT), // ampere
    MA("mA", "0.001", Quantity.CURRENT), // milliampere
    V("V", "1", Quantity.VOLTAGE), // volt
    N("N", "1", Quantity.FORCE), // newton
    MOHM("mOhm", "1", Quantity.RESISTANCE), // milliohm
    PPM_PER_K("ppm/K", "1", Quantity.EXPANSION), // parts per million and kelvin
    W_PER_CM2("W/cm2", "1", Quantity.HEAT_FLUX), // watt per square centimetre
    AWG("AWG", "1", Quantity.WIRE_GAUGE); // American wire gauge

    private final String symbol;
    private final BigDecimal factor;
    private final List<Quantity> quantities;

    Unit(String symbol, String factor, Quantity... quantities) {
        this.symbol = symbol;
        this.factor = new BigDecimal(factor);
        this.quantities = List.of(quantities);
    }

    /** The unit that is written so, such as {@code mil}. */
    public static Optional<Unit> of(String symbol) {
        return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
    }

    public String symbol() {
        return symbol;
    }

    /** Whether amounts of that quantity can be given in this unit. */
    public boolean measures(Quantity quantity) {
        return quantities.contains(quantity);
    }

    /** Whether it is of the inch system; such figures are kept in millimetres. */
    public boolean isImperial() {
        return this == IN || this == MIL;
    }

    /** The amount in the base unit: mm for lengths, W for powers, Gb/s for rates. Exact. */
    public BigDecimal toBase(BigDecimal amount) {
        return amount.multiply(factor);
    }
}
