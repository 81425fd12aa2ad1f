package org.packstd.submissions.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers are shown what they sent. */
class CursorTest {

    @Test
    void whatAPageGaveIsTaken() {
        var given = new Cursor("1764000000000~sub-01").toString();

        assertThat(Cursor.parse(given)).isEqualTo(new Cursor("1764000000000~sub-01"));
        assertThat(Objects.requireNonNull(Cursor.parse(given)).malformed()).hasMessageContaining("cursor: " + given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "_w", "Z2FyYmFnZQ==", "Z2FyYmFnZR"})
    void whatNoPageGaveIsRefusedAsItWasSent(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).hasMessageContaining("cursor: " + text + " (");
    }
}
