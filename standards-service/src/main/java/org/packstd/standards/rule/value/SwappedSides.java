package org.packstd.standards.rule.value;

import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** G6: what does not fit into its container, but would with x and y exchanged, was probably written down the other way. */
final class SwappedSides {

    private static final List<Pair> PAIRS = List.of(new Pair("exposedPad", "body"), new Pair("die", "body"),
            new Pair("body", "overall"), new Pair("interposer", "body"));

    private SwappedSides() {}

    private record Pair(String content, String container) {

        boolean fits(Measures measures, boolean swapped) {
            return Axis.BOTH.stream().allMatch(axis -> {
                var size = measures.middle((swapped ? axis.across() : axis).of(content));
                var room = measures.middle(axis.of(container));
                return size == null || room == null || size.compareTo(room) < 0
                        || (size.compareTo(room) == 0 && !content.equals("exposedPad"));
            });
        }

        boolean isStated(Measures measures) {
            return Axis.BOTH.stream().allMatch(axis -> measures.stated(axis.of(content)) != null)
                    && Axis.BOTH.stream().anyMatch(axis -> measures.stated(axis.of(container)) != null);
        }
    }

    static Stream<Offence> check(Measures measures) {
        return PAIRS.stream()
                .filter(pair -> pair.isStated(measures))
                .filter(pair -> !pair.fits(measures, false) && pair.fits(measures, true))
                .flatMap(pair -> proposal(measures, pair.content()));
    }

    private static Stream<Offence> proposal(Measures measures, String content) {
        var x = measures.stated(Axis.X.of(content));
        var width = measures.middle(Axis.X.of(content));
        var depth = measures.middle(Axis.Y.of(content));
        return x == null || width == null || depth == null
                ? Stream.empty()
                : Stream.of(new Offence(x.pointer(), "%s %s × %s".formatted(content, Figures.show(width, ""),
                        Figures.mm(depth)), "x = %s, y = %s".formatted(Figures.mm(depth), Figures.mm(width))));
    }
}
