package org.packstd.submissions.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.submissions.problem.Problem;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"connector.s4p", "可靠性 报告 (2026).pdf", "a_b-c+d=1.csv", "Prüfung.PDF", "x.tar.pdf"})
    void ordinaryNamesAreTakenAsTheyAre(String name) {
        assertThat(FileName.parse(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd.pdf", "a/b.pdf", "a\\b.pdf", "C:evil.pdf", "a\u0000.pdf",
        "a\r\nSet-Cookie: x.pdf", "report\u202Efdp.exe.pdf", "zero\u200Bwidth.pdf", "\uFEFFbom.pdf", "quote\".pdf",
        "<script>.pdf", "what?.pdf", "star*.pdf", "pipe|.pdf", ".htaccess", ".pdf", "noextension", "ends.", "ends.pdf ",
        " begins.pdf", "CON.pdf", "lpt1.csv", "tab\t.pdf", "line\u2028.pdf", "nbsp\u00A0.pdf", "emoji\uD800.pdf"})
    void hostileNamesAreRefused(String name) {
        assertThatThrownBy(() -> FileName.parse(name)).isInstanceOf(Problem.class)
                .satisfies(refused -> assertThat(String.valueOf(refused.getMessage()))
                        .as("shows nothing that hides or turns").doesNotContain("\u202E", "\u200B", "\u0000", "\r"));
    }

    @Test
    void aNameMayHaveAHundredAndTwentyCharactersOfAnyKind() {
        assertThat(FileName.parse("封".repeat(116) + ".pdf").value()).hasSize(120);
        assertThatThrownBy(() -> FileName.parse("封".repeat(117) + ".pdf")).isInstanceOf(Problem.class);
    }

    @Test
    void composedAndDecomposedNamesAreTheSame() {
        assertThat(FileName.parse("Pru\u0308fung.pdf")).isEqualTo(FileName.parse("Pr\u00FCfung.pdf"));
    }

    @Test
    void theExtensionIsInSmallLetters() {
        assertThat(FileName.parse("Line.v2.S4P").extension()).isEqualTo("s4p");
    }
}
