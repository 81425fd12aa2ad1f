package org.packstd.standards.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    @ParameterizedTest
    @CsvSource({"1, mm, 1", "0.1, mm, 0.1", "1, in, 25.4", "15.7, mil, 0.39878", "0.001, mil, 0.0000254",
        "250, um, 0.25", "32000, mW, 32", "3.2, Tb/s, 3200"})
    void unitsAreConvertedExactly(BigDecimal amount, String unit, BigDecimal base) {
        assertThat(Unit.of(unit).orElseThrow().toBase(amount)).isEqualByComparingTo(base);
    }

    @Test
    void anUnknownUnitIsNone() {
        assertThat(Unit.of("furlong")).isEmpty();
        assertThat(Unit.of("MM")).as("units are case-sensitive").isEmpty();
    }

    @Test
    void aLimitThatIsNotStatedIsTheNominalAndNeverMadeUp() {
        var nominal = new Value(Kind.BSC, null, new BigDecimal("0.4"), null, Unit.MM);
        var limited = new Value(Kind.MAX_ONLY, null, null, new BigDecimal("1.1"), Unit.MM);

        assertThat(nominal.least()).contains(new BigDecimal("0.4"));
        assertThat(nominal.most()).contains(new BigDecimal("0.4"));
        assertThat(limited.least()).isEmpty();
        assertThat(limited.typical()).contains(new BigDecimal("1.1"));
    }

    @Test
    void aValueHasAFigure() {
        assertThatThrownBy(() -> new Value(null, null, null, null, Unit.MM)).hasMessageContaining("at least one");
    }

    @Test
    void aValueIsQuotedAsItWasWritten() {
        assertThat(new Value(null, new BigDecimal("0.450"), null, new BigDecimal("0.56"), Unit.MM).text())
                .isEqualTo("min 0.450, max 0.56 mm");
    }
}
