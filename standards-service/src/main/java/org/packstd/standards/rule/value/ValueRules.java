package org.packstd.standards.rule.value;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;

/** Rules on single values (G) and on what a specification must have at all (R, V). */
public final class ValueRules {

    public static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("G1", Check.ofValues((stated, _) -> figuresAreInOrder(stated))),
            Map.entry("G2", Check.ofValues((stated, _) -> basicIsExact(stated))),
            Map.entry("G3", Check.ofValues((stated, _) -> amountIsPossible(stated))),
            Map.entry("G4", Check.ofValues(UnitSlip::implausible)),
            Map.entry("G5", RepeatedSymbols::check),
            Map.entry("G6", Check.ofMeasures(SwappedSides::check)),
            Map.entry("G7", Check.ofValues(UnitSlip::slipped)),
            Map.entry("G9", Check.ofMeasures(MixedUnits::check)),
            Map.entry("G10", Check.ofValues((stated, _) -> kindHasItsFigures(stated))),
            Map.entry("G11", ValueRules::notesAreThere),
            Map.entry("R1", ValueRules::expectedParametersAreThere),
            Map.entry("V1", ValueRules::codesAreUnique),
            Map.entry("V2", EqualVariations::check),
            Map.entry("X1", Check.ofMeasures(Nesting::check)));

    private static final Pattern ALTERNATIVES = Pattern.compile("[|]");

    private ValueRules() {}

    private static Stream<Offence> figuresAreInOrder(StatedValue stated) {
        BigDecimal before = null;
        for (var figure : stated.value().figures().toList()) {
            if (before != null && before.compareTo(figure) > 0) {
                return Stream.of(Offence.at(stated, "min ≤ nom ≤ max"));
            }
            before = figure;
        }
        return Stream.empty();
    }

    private static Stream<Offence> basicIsExact(StatedValue stated) {
        var value = stated.value();
        var exact = value.nom() != null && value.min() == null && value.max() == null;
        return value.kind() != Kind.BSC || exact ? Stream.empty() : Stream.of(Offence.at(stated, "nom"));
    }

    /** A limit on one side has no other one, and a tolerance zone has a width. */
    private static Stream<Offence> kindHasItsFigures(StatedValue stated) {
        var value = stated.value();
        var expected = switch (value.kind()) {
            case MAX_ONLY -> value.max() != null && value.min() == null ? "" : "max";
            case MIN_ONLY -> value.min() != null && value.max() == null ? "" : "min";
            case GDT -> value.max() != null || value.nom() != null ? "" : "max, nom";
            case TOLERANCED, BSC, REF -> "";
            case null -> "";
        };
        return expected.isEmpty() ? Stream.empty() : Stream.of(Offence.at(stated, expected));
    }

    private static Stream<Offence> notesAreThere(Specification specification) {
        var notes = specification.notes();
        return specification.stated().stream().flatMap(stated -> stated.wording().notes().stream()
                .filter(number -> number > notes)
                .map(number -> new Offence(stated.pointer() + "/noteRefs", number.toString(), "≤ " + notes)));
    }

    /** That units fit and counts are positive the schema checks under the same id. */
    private static Stream<Offence> amountIsPossible(StatedValue stated) {
        var quantity = stated.quantity();
        if (quantity.allowsNegative()) {
            return Stream.empty();
        }
        var lowest = stated.value().figures().min(BigDecimal::compareTo).orElseThrow().signum();
        return lowest > 0 || (lowest == 0 && quantity.allowsZero())
                ? Stream.empty()
                : Stream.of(Offence.at(stated, quantity.allowsZero() ? "≥ 0" : "> 0"));
    }

    private static Stream<Offence> expectedParametersAreThere(Specification specification) {
        var family = specification.family();
        return specification.variations().stream().flatMap(variation -> {
            var layout = variation.text("layout").orElse("");
            var parameters = Stream.concat(family.expected().stream(),
                    family.expectedByLayout().getOrDefault(layout, List.of()).stream());
            return Stream.concat(
                    missing(parameters, variation.named(), variation.pointer() + "/parameters"),
                    missing(family.expectedAttributes().stream(), variation.attributes().keySet(),
                            variation.pointer() + "/attributes"));
        });
    }

    /** Of several names with a bar between them one is enough. */
    private static Stream<Offence> missing(Stream<String> expected, Set<String> named, String pointer) {
        return expected.filter(names -> Stream.of(ALTERNATIVES.split(names)).noneMatch(named::contains))
                .map(names -> new Offence(pointer, "–", names));
    }

    private static Stream<Offence> codesAreUnique(Specification specification) {
        var seen = new HashSet<String>();
        return specification.variations().stream().flatMap(variation -> {
            var code = variation.code();
            return code == null || seen.add(code)
                    ? Stream.empty()
                    : Stream.of(new Offence(variation.pointer() + "/code", code, "≠ " + code));
        });
    }
}
