package org.packstd.standards.identification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** The figures of a variation as one reckons with them, in the base unit: mm for lengths. Exact. */
public record Sizes(Variation variation) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The nominal, or the middle of the limits; empty when neither is stated. */
    public Optional<BigDecimal> nominal(String parameter) {
        return variation.parameter(parameter).map(StatedValue::value).flatMap(Sizes::nominal);
    }

    /** The nominal, or the middle of the limits; empty when neither is stated. */
    public static Optional<BigDecimal> nominal(Value value) {
        if (value.nom() != null) {
            return Optional.of(value.unit().toBase(value.nom()));
        }
        return value.min() == null || value.max() == null
                ? Optional.empty()
                : Optional.of(value.unit().toBase(value.min().add(value.max()).divide(TWO)));
    }

    /** The largest that it may be; the nominal when no limit is stated. */
    public Optional<BigDecimal> most(String parameter) {
        return variation.parameter(parameter).flatMap(stated -> stated.value().most());
    }

    /** The first of these parameters that has a nominal. */
    public Optional<BigDecimal> firstNominal(String... parameters) {
        return Stream.of(parameters).flatMap(name -> nominal(name).stream()).findFirst();
    }

    /** Those of the parameters that have no nominal. */
    public List<String> missing(String... parameters) {
        return Stream.of(parameters).filter(name -> nominal(name).isEmpty()).toList();
    }
}
