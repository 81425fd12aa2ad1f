package org.packstd.submissions.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/** A text without control characters, in lines of a bounded length. */
final class TextLines implements ContentCheck {

    private static final int LONGEST = 65_536;

    private final Consumer<String> reader;
    private final byte[] line = new byte[LONGEST];
    private int filled;
    private long number = 1;

    /** @param reader is given each line, as Latin-1: what is not ASCII is not looked at */
    TextLines(Consumer<String> reader) {
        this.reader = reader;
    }

    @Override
    public void take(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            take(bytes[i]);
        }
    }

    private void take(byte one) {
        if (one == '\n') {
            endLine();
        } else if (one == '\t' || one == '\r' || (one & 0xff) >= 0x20 && one != 0x7f) {
            if (filled == LONGEST) {
                throw refused("text", "a longer line", "lines of at most %d bytes".formatted(LONGEST));
            }
            line[filled++] = one;
        } else {
            throw refused("text", String.format(Locale.ROOT, "byte %02x", one), "text without control characters");
        }
    }

    @Override
    public void end() {
        if (filled > 0) {
            endLine();
        }
    }

    private void endLine() {
        reader.accept(new String(line, 0, filled, StandardCharsets.ISO_8859_1));
        filled = 0;
        number++;
    }

    /** A refusal that names the line which is being read. */
    Problem refused(String rule, String value, String expected) {
        return Problem.ruleViolated(
                List.of(Offence.of("body", rule, "line %d: %s".formatted(number, value), expected)));
    }
}
