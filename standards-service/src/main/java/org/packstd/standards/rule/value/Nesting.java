package org.packstd.standards.rule.value;

import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** X1: what lies within another is smaller, by the nominal figures of both. */
final class Nesting {

    private static final List<Pair> PAIRS = List.of(new Pair("tsvDiameter", "tsvPitch"),
            new Pair("bumpDiameter", "bumpPitch"), new Pair("wireDiameter", "bondPadPitch"),
            new Pair("loopHeight", "moldThickness"), new Pair("interposerX", "bodyX"),
            new Pair("interposerY", "bodyY"), new Pair("bodyThickness", "height"), new Pair("dieThickness", "height"),
            new Pair("standoff", "height"), new Pair("portDiameter", "bodyX"));

    private Nesting() {}

    private record Pair(String inner, String outer) {}

    static Stream<Offence> check(Measures measures) {
        return PAIRS.stream().flatMap(pair -> {
            var inner = measures.stated(pair.inner());
            var outer = measures.most(pair.outer());
            return inner == null || outer == null || Measures.middle(inner).compareTo(outer) < 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(inner, "< %s = %s".formatted(pair.outer(), Figures.mm(outer))));
        });
    }
}
