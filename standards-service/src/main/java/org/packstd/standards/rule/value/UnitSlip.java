package org.packstd.standards.rule.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.ParameterDefinition.Range;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;

/**
 * Figures outside what is usual in a family. When another unit makes all of them usual, the unit is the likely mistake and
 * G7 says so; otherwise G4 asks for a second look.
 */
final class UnitSlip {

    /** What an amount in mm becomes when it was meant in another unit. */
    private static final List<Slip> SLIPS = List.of(new Slip("0.001", "µm"), new Slip("25.4", "inch"),
            new Slip("0.0254", "mil"), new Slip("1000", "m"));

    private UnitSlip() {}

    private record Slip(BigDecimal factor, String unit) {

        Slip(String factor, String unit) {
            this(new BigDecimal(factor), unit);
        }

        boolean explains(StatedValue stated, Range plausible) {
            return stated.value().figures().allMatch(figure -> plausible.contains(figure.multiply(factor)));
        }
    }

    static Stream<Offence> implausible(StatedValue stated, Specification specification) {
        var plausible = plausible(stated, specification);
        return plausible == null || fits(stated, plausible) || explanation(stated, plausible).isPresent()
                ? Stream.empty()
                : Stream.of(Offence.at(stated, plausible.toString()));
    }

    static Stream<Offence> slipped(StatedValue stated, Specification specification) {
        var plausible = plausible(stated, specification);
        return plausible == null || fits(stated, plausible)
                ? Stream.empty()
                : explanation(stated, plausible).stream()
                        .map(slip -> Offence.at(stated, "%s; × %s = %s (%s ?)".formatted(
                                plausible, Figures.show(slip.factor(), ""),
                                Figures.mm(example(stated).multiply(slip.factor())),
                                slip.unit())));
    }

    private static Optional<Slip> explanation(StatedValue stated, Range plausible) {
        return plausible.unit().equals("mm")
                ? SLIPS.stream().filter(slip -> slip.explains(stated, plausible)).findFirst()
                : Optional.empty();
    }

    private static BigDecimal example(StatedValue stated) {
        return stated.value().typical().or(stated.value()::least).orElseThrow();
    }

    private static boolean fits(StatedValue stated, Range plausible) {
        return stated.value().figures().allMatch(plausible::contains);
    }

    private static @Nullable Range plausible(StatedValue stated, Specification specification) {
        var definition = specification.family().parameters().get(stated.name());
        return definition == null ? null : definition.plausible();
    }
}
