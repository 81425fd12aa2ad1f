package org.packstd.standards.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Terminals;
import org.packstd.standards.specification.Variation;

/** The figures of a variation to reckon with, in base units such as mm; null where nothing is stated. */
public record Measures(Variation variation) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public @Nullable StatedValue stated(String name) {
        return variation.parameters().get(name);
    }

    /** Smallest that is allowed, else the nominal. */
    public @Nullable BigDecimal least(String name) {
        var stated = stated(name);
        return stated == null ? null : stated.value().least().orElse(null);
    }

    /** Largest that is allowed, else the nominal. */
    public @Nullable BigDecimal most(String name) {
        var stated = stated(name);
        return stated == null ? null : stated.value().most().orElse(null);
    }

    /** The nominal; else the middle of both limits; else the one limit that is stated. */
    public @Nullable BigDecimal middle(String name) {
        var stated = stated(name);
        return stated == null ? null : middle(stated);
    }

    public static BigDecimal middle(StatedValue stated) {
        var value = stated.value();
        if (value.nom() != null) {
            return value.unit().toBase(value.nom());
        }
        if (value.min() != null && value.max() != null) {
            return value.unit().toBase(value.min().add(value.max()).divide(TWO));
        }
        return value.figures().findFirst().orElseThrow();
    }

    /** The body, or the module of co-packaged optics, in that direction. */
    public String bodyIn(Axis axis) {
        return stated(axis.of("module")) == null ? axis.of("body") : axis.of("module");
    }

    public Terminals terminals() {
        return variation.terminals();
    }

    /** A textual attribute, or an empty text. */
    public String text(String attribute) {
        return variation.text(attribute).orElse("");
    }

    public @Nullable Integer count(String attribute) {
        return variation.count(attribute).orElse(null);
    }
}
