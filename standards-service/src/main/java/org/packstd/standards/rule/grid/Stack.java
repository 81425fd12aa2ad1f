package org.packstd.standards.rule.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.StatedValue;

/**
 * B7: the seated height leaves room for what is stacked, stand-off and body, by the method that the author names.
 *
 * <p>
 * {@code WORST_CASE} adds the largest of each; {@code RSS} adds the nominals and the root of the summed squares of the
 * tolerances, as STMicroelectronics states on its drawings. Without a method the nominals must fit, since both agree on that.
 */
final class Stack {

    private static final List<String> PARTS = List.of("substrateThickness", "moldThickness");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Stack() {}

    static Stream<Offence> check(Measures measures) {
        var height = measures.stated("height");
        var most = measures.most("height");
        var standoff = measures.stated("standoff");
        var body = body(measures);
        if (height == null || most == null || standoff == null || body.isEmpty()) {
            return Stream.empty();
        }
        var parts = Stream.concat(Stream.of(standoff), body.stream()).toList();
        var needed = switch (measures.text("stackMethod")) {
            case "WORST_CASE" -> worstCase(parts);
            case "RSS" -> nominal(parts).add(rootOfSquares(parts));
            default -> nominal(parts);
        };
        return needed.compareTo(most) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(height, "≥ " + Figures.mm(needed) + " = A1 + A2" + method(measures)));
    }

    /** The body as a whole, or else substrate and mould cap, if both are stated. */
    private static List<StatedValue> body(Measures measures) {
        var whole = measures.stated("bodyThickness");
        if (whole != null) {
            return List.of(whole);
        }
        return PARTS.stream().allMatch(name -> measures.stated(name) != null)
                ? PARTS.stream().map(measures::stated).filter(Objects::nonNull).toList()
                : List.of();
    }

    private static String method(Measures measures) {
        var method = measures.text("stackMethod");
        return " (" + (method.isEmpty() ? "nom" : method) + ")";
    }

    private static BigDecimal worstCase(List<StatedValue> parts) {
        return parts.stream().map(part -> part.value().most().orElseGet(() -> Measures.middle(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal nominal(List<StatedValue> parts) {
        return parts.stream().map(Measures::middle).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rootOfSquares(List<StatedValue> parts) {
        return parts.stream().map(Stack::tolerance).map(tolerance -> tolerance.multiply(tolerance))
                .reduce(BigDecimal.ZERO, BigDecimal::add).sqrt(MathContext.DECIMAL64)
                .setScale(4, java.math.RoundingMode.HALF_UP);
    }

    /** Half of the interval; nothing where only one figure is stated. */
    private static BigDecimal tolerance(StatedValue part) {
        var least = part.value().least();
        var most = part.value().most();
        return least.isEmpty() || most.isEmpty() ? BigDecimal.ZERO : most.get().subtract(least.get()).divide(TWO);
    }
}
