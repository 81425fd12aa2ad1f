package org.packstd.standards.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lead-free classification temperatures of J-STD-020 at and around the limits of thickness and volume. */
class ReflowClassTest {

    @ParameterizedTest(name = "{0} mm, {1} mm³: {2} °C")
    @CsvSource({"0.56, 3, 260", "1.59, 9000, 260", "1.6, 349.9, 260", "1.6, 350, 250", "1.6, 2000, 250",
        "1.6, 2000.1, 245", "2.49, 349, 260", "2.5, 349, 250", "2.5, 350, 245", "2.5, 2001, 245"})
    void thicknessAndVolumeMakeTheClass(BigDecimal thickness, BigDecimal volume, int temperature) {
        assertThat(ReflowClass.of(thickness, volume).peakTemperature()).isEqualTo(temperature);
    }
}
