package org.packstd.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutOptionsItRunsInTheForegroundWithTheSample() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, false, false, false, true));
    }

    @Test
    void optionsCombine() {
        assertThat(Options.parse(List.of("--clean", "--background", "--no-sample")))
                .isEqualTo(new Options(false, true, true, false, false));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> Options.parse(List.of("--cleen"))).hasMessageContaining("--cleen");
    }

    @Test
    void theHelpNamesEveryOption() {
        assertThat(Options.HELP).contains("--background", "--stop", "--clean", "--no-sample", "--help");
    }
}
