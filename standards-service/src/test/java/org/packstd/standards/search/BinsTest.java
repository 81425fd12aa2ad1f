package org.packstd.standards.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinsTest {

    @ParameterizedTest
    @CsvSource({"0.2, 1.27, 0.2, 0.1", "0, 100, 0, 10", "0.398, 0.402, 0.398, 0.0005", "-40, 125, -40, 20",
        "1000000, 9000000, 1000000, 500000", "0.00000001, 0.00000009, 0.00000001, 0.000000005"})
    void edgesAreRoundAndCoverTheRange(BigDecimal smallest, BigDecimal largest, BigDecimal first, BigDecimal width) {
        var edges = Bins.edges(smallest, largest);

        assertThat(edges.getFirst()).isEqualByComparingTo(first).isLessThanOrEqualTo(smallest);
        assertThat(edges.get(1).subtract(edges.getFirst())).isEqualByComparingTo(width);
        assertThat(edges.getLast()).isGreaterThanOrEqualTo(largest);
        assertThat(edges).hasSizeBetween(5, 19);
    }

    @Test
    void oneValueIsOneBin() {
        assertThat(Bins.edges(new BigDecimal("0.4"), new BigDecimal("0.40"))).hasSize(2);
    }
}
