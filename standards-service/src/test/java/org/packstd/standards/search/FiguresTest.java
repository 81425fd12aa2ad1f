package org.packstd.standards.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.search.query.Interval;
import org.packstd.standards.search.query.Match;

class FiguresTest {

    @Test
    void aTolerancedValueFitsWhereAllOfItLies() {
        var body = figures("7.9", "8", "8.1");

        assertThat(body.matches(range("5", "8.1"), Match.FITS)).isTrue();
        assertThat(body.matches(range("5", "8"), Match.FITS)).isFalse();
        assertThat(body.matches(range("5", "8"), Match.NOMINAL)).isTrue();
        assertThat(body.matches(range("5", "7.95"), Match.NOMINAL)).isFalse();
        assertThat(body.matches(range("5", "7.95"), Match.OVERLAPS)).isTrue();
        assertThat(body.offBy(range("5", "8"), Match.FITS)).isEqualByComparingTo("0.1");
    }

    @Test
    void aLimitOnOneSideLeavesTheOtherOpen() {
        var height = figures(null, null, "0.56");

        assertThat(height.matches(range(null, "0.8"), Match.FITS)).isTrue();
        assertThat(height.matches(range("0.3", "0.8"), Match.FITS)).isFalse();
        assertThat(height.matches(range("0.3", "0.5"), Match.OVERLAPS)).isTrue();
        assertThat(height.matches(range("0.6", null), Match.OVERLAPS)).isFalse();
        assertThat(height.matches(range("0.3", "0.56"), Match.NOMINAL)).isTrue();
    }

    @Test
    void withoutANominalTheMiddleCounts() {
        assertThat(figures("0.3", null, "0.5").nominal()).isEqualByComparingTo("0.4");
    }

    private static Figures figures(@Nullable String min, @Nullable String nom, @Nullable String max) {
        return Figures.of(new Value(null, decimal(min), decimal(nom), decimal(max), Unit.MM));
    }

    private static Interval range(@Nullable String from, @Nullable String to) {
        return new Interval(decimal(from), decimal(to));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
