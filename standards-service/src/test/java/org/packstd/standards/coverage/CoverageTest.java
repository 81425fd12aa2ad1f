package org.packstd.standards.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packstd.standards.search.Axis;
import org.packstd.standards.search.Crossed;
import org.packstd.standards.search.Crossed.Cell;
import org.packstd.standards.search.query.Measure;
import org.packstd.standards.search.query.NumberName;

class CoverageTest {

    private static final List<BigDecimal> EDGES = Stream.of("0.3", "0.4", "0.5", "0.65", "0.8").map(BigDecimal::new)
            .toList();
    private static final Axis PITCH = new Axis(new NumberName("pitchX", List.of("pitchX"), Measure.COUNT), EDGES);
    private static final Axis BODY = new Axis(new NumberName("bodyX", List.of("bodyX"), Measure.COUNT), EDGES);

    @Test
    void emptyBinsBetweenPopulatedOnesAreGaps() {
        var crossed = new Crossed(EDGES, List.of(), List.of(new Cell("CSP", 0, 0, 7, 2), new Cell("CSP", 3, 0, 1, 1)),
                Map.of("CSP", 4));

        var csp = Coverage.of(PITCH, null, crossed).families().getFirst();

        assertThat(csp.variations()).isEqualTo(12);
        assertThat(csp.outside()).isEqualTo(4);
        assertThat(csp.bins()).extracting(bin -> bin.x().from().toPlainString()).containsExactly("0.3", "0.4", "0.5",
                "0.65");
        assertThat(csp.bins()).extracting(Coverage.Bin::isGap).containsExactly(false, true, true, false);
    }

    @Test
    void inTwoDimensionsAGapIsInARowOrAColumn() {
        var cells = List.of(new Cell("SMT", 0, 0, 1, 1), new Cell("SMT", 2, 0, 1, 1), new Cell("SMT", 0, 2, 1, 1));

        var smt = Coverage.of(PITCH, BODY, new Crossed(EDGES, EDGES, cells, Map.of())).families().getFirst();

        assertThat(smt.bins()).filteredOn(Coverage.Bin::isGap)
                .extracting(bin -> bin.x().from() + " " + (bin.y() == null ? "" : bin.y().from()))
                .containsExactly("0.4 0.3", "0.3 0.4");
    }

    @Test
    void familiesStandBesideOneAnother() {
        var crossed = new Crossed(EDGES, List.of(), List.of(new Cell("CSP", 0, 0, 7, 2)), Map.of("SMT", 3));

        assertThat(Coverage.of(PITCH, null, crossed).families()).extracting(Coverage.OfFamily::family)
                .containsExactly("CSP", "SMT");
    }
}
