package org.packstd.standards.rule.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** X1: what lies within another is smaller, by its nominal figures; a die at wafer level is as large as its package. */
final class Nesting {

    private static final List<Pair> PAIRS = List.of(new Pair("tsvDiameter", "tsvPitch"),
            new Pair("bumpDiameter", "bumpPitch"), new Pair("wireDiameter", "bondPadPitch"),
            new Pair("loopHeight", "moldThickness"), new Pair("interposerX", "bodyX"),
            new Pair("interposerY", "bodyY"), new Pair("bodyThickness", "height"), new Pair("dieThickness", "height"),
            new Pair("standoff", "height"), new Pair("portDiameter", "bodyX"), new Pair("dieX", "bodyX", "≤"),
            new Pair("dieY", "bodyY", "≤"));

    private Nesting() {}

    /** @param relation {@code <}, or {@code ≤} where both may be equal */
    private record Pair(String inner, String outer, String relation) {

        Pair(String inner, String outer) {
            this(inner, outer, "<");
        }

        boolean holds(BigDecimal within, BigDecimal around) {
            return within.compareTo(around) < (relation.equals("<") ? 0 : 1);
        }
    }

    static Stream<Offence> check(Measures measures) {
        return PAIRS.stream().flatMap(pair -> {
            var inner = measures.stated(pair.inner());
            var outer = measures.most(pair.outer());
            return inner == null || outer == null || pair.holds(Measures.middle(inner), outer)
                    ? Stream.empty()
                    : Stream.of(Offence.at(inner,
                            "%s %s = %s".formatted(pair.relation(), pair.outer(), Figures.mm(outer))));
        });
    }
}
