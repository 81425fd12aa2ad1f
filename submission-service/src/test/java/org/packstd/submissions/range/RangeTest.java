package org.packstd.submissions.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.submissions.problem.Problem;

class RangeTest {

    @ParameterizedTest
    @CsvSource({"0.4, mm, 0.4", "400, um, 0.4", "1, in, 25.4", "10, mil, 0.254", "500, mW, 0.5", "2, Tb/s, 2000",
        "7,, 7"})
    void figuresOfOneQuantityAreComparedInOneUnit(String figure, String unit, String base) {
        assertThat(Range.parse("", "x", figure, null, unit).from().orElseThrow())
                .isEqualByComparingTo(new BigDecimal(base));
    }

    @ParameterizedTest
    @CsvSource(value = {"pitchX, 0.5, 0.4, mm, /p/min", "pitchX, , , mm, /p", "pitchX, 0.4, , furlong, /p/unit",
        "pitch X, 0.4, , mm, /p/parameter", "pitchX, 0.4e9, , mm, /p/min", "pitchX, , 1234567890, mm, /p/max"})
    void whatIsNoRangeIsRefusedWithAPointer(String parameter, String min, String max, String unit, String pointer) {
        assertThatThrownBy(() -> Range.parse("/p", parameter, min, max, unit))
                .isInstanceOfSatisfying(Problem.class,
                        refused -> assertThat(refused.offences().getFirst().pointer()).isEqualTo(pointer));
    }

    @Test
    void figuresStayAsTheyWereWritten() {
        assertThat(Range.parse("", "pitchX", "0.40", "0.50", "mm").min()).hasToString("0.40");
    }
}
