package org.packstd.submissions.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.submissions.problem.Problem;

class TouchstoneTest {

    private static final String TWO_PORTS = """
            ! 50 ohm line
            # GHz S MA R 50
            1.0  0.1 -20 0.9 -30 0.9 -30 0.1 -20 ! first
            2.0  1e-1 -20 .9 -30 0.9 -3.0E+1 0.1 -20
            """;

    @Test
    void aFileOfTwoPortsIsTaken() {
        assertThatCode(() -> check("line.s2p", TWO_PORTS)).doesNotThrowAnyException();
        assertThatCode(() -> check("line.s2p", TWO_PORTS.replace("\n", "\r\n"))).doesNotThrowAnyException();
        assertThatCode(() -> check("line.s2p", TWO_PORTS + "1.0 2 0.3 12 0.4\n")).as("with noise figures")
                .doesNotThrowAnyException();
    }

    @Test
    void onePortAndManyPortsAreTaken() {
        assertThatCode(() -> check("open.s1p", "#\n1 0.5 0.5")).as("an empty option line means its defaults")
                .doesNotThrowAnyException();
        assertThatCode(() -> check("pair.s4p", "# HZ S RI R 100\n" + matrix(4) + matrix(4)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("bus.s12p", "# MHz S dB\n" + matrix(12))).doesNotThrowAnyException();
    }

    @Test
    void theSecondVersionNamesItsPorts() {
        var second = "[Version] 2.0\n# GHz S MA\n[Number of Ports] 4\n[Network Data]\n1.0 0.1\n[End]\n";

        assertThatCode(() -> check("pair.s4p", second)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("pair.s2p", second)).isInstanceOf(Problem.class)
                .hasMessageContaining("2 ports, as the name says");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "line.s1p | as many figures as two ports have",
        "line.s3p | too few for three",
        "line.s4p | too few for four"})
    void portsThatTheNameDoesNotSayAreRefused(String name, String why) {
        assertThatThrownBy(() -> check(name, TWO_PORTS)).as(why).isInstanceOf(Problem.class)
                .hasMessageContaining("figures");
    }

    @Test
    void whatIsNoTouchstoneFileIsRefusedWithItsLine() {
        assertThatThrownBy(() -> check("a.s2p", "hello\n")).hasMessageContaining("line 1: hello");
        assertThatThrownBy(() -> check("a.s2p", "! only a comment\n")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> check("a.s2p", "# GHz S MA R 50\n")).as("no data").isInstanceOf(Problem.class);
        assertThatThrownBy(() -> check("a.s2p", "# parsec S MA\n")).hasMessageContaining("parsec");
        assertThatThrownBy(() -> check("a.s2p", TWO_PORTS + "3.0 a b c d e f g h\n")).hasMessageContaining("line 5: a");
        assertThatThrownBy(() -> check("a.s2p", "#\n\u0000\n")).hasMessageContaining("byte 00");
        assertThatThrownBy(() -> check("a.s2p", "#\n" + "1 ".repeat(40_000))).hasMessageContaining("longer line");
    }

    @Test
    void typesAreToldByTheirContentAndMustFitTheName() {
        assertThat(type("%PDF-1.7 …", "a.pdf")).contains(FileType.PDF);
        assertThat(type("MZ program", "a.pdf")).isEmpty();
        assertThat(type("%PDF-1.7", "a.png")).isEmpty();
        assertThat(type("<html>", "a.html")).isEmpty();
        assertThat(type("ISO-10303-21;", "body.STEP")).contains(FileType.STEP);
        assertThat(type("a,b", "a.csv")).contains(FileType.CSV);
        assertThat(FileType.of(new byte[]{(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, FileName.parse("a.jpeg")))
                .contains(FileType.JPEG);
        assertThat(type("#", "a.s0p")).isEmpty();
        assertThat(type("#", "a.s100p")).isEmpty();
    }

    private static Optional<FileType> type(String head, String name) {
        return FileType.of(head.getBytes(StandardCharsets.ISO_8859_1), FileName.parse(name));
    }

    /** A frequency and its figures, as simulators break the lines. */
    private static String matrix(int ports) {
        var text = new StringBuilder("1.0e9");
        for (int i = 0; i < ports * ports; i++) {
            text.append(i > 0 && i % 4 == 0 ? "\n" : "").append(" 0.5 -0.5");
        }
        return text.append('\n').toString();
    }

    private static void check(String name, String content) {
        var file = FileName.parse(name);
        var check = new Touchstone(Touchstone.ports(file));
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i += 7) {
            check.take(bytes, i, Math.min(7, bytes.length - i));
        }
        check.end();
    }
}
