package org.packstd.submissions.attachment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Network parameters as simulators and analysers write them (Touchstone 1.1 and 2.0), checked as far as is needed to tell that a
 * file is one and of as many ports as its name says: the option line comes first, figures are figures, and a frequency has as
 * many as the ports need.
 */
final class Touchstone implements ContentCheck {

    private static final Pattern EXTENSION = Pattern.compile("s([1-9][0-9]?)p");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern PORTS = Pattern.compile("\\[number of ports]\\s+([0-9]{1,2})");
    private static final Set<String> OPTIONS = Set.of("hz", "khz", "mhz", "ghz", "thz", "s", "y", "z", "g", "h", "db",
            "ma", "ri");
    private static final int NOISE_FIGURES = 5;

    private final int ports;
    private final TextLines lines = new TextLines(this::line);
    private boolean versioned;
    private boolean optioned;
    private long figures;

    Touchstone(int ports) {
        this.ports = ports;
    }

    /** Ports that the name speaks of, 1 to 99. */
    static int ports(FileName name) {
        var extension = EXTENSION.matcher(name.extension());
        if (!extension.matches()) {
            throw new IllegalArgumentException("name: " + name + " (expected: such as line.s2p)");
        }
        return Integer.parseInt(extension.group(1));
    }

    @Override
    public void take(byte[] bytes, int offset, int length) {
        lines.take(bytes, offset, length);
    }

    private void line(String raw) {
        var comment = raw.indexOf('!');
        var line = (comment < 0 ? raw : raw.substring(0, comment)).strip().toLowerCase(Locale.ROOT);
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("[")) {
            keyword(line);
        } else if (line.startsWith("#")) {
            options(line);
        } else {
            data(line);
        }
    }

    private void keyword(String line) {
        versioned = true;
        var stated = PORTS.matcher(line);
        if (stated.matches() && Integer.parseInt(stated.group(1)) != ports) {
            throw lines.refused("touchstone-ports", line, "%d ports, as the name says".formatted(ports));
        }
    }

    /** Only the first option line counts; later ones are to be ignored, says the format. */
    private void options(String line) {
        if (optioned) {
            return;
        }
        optioned = true;
        var resistance = false;
        for (var word : SPACES.split(line.substring(1).strip())) {
            if (resistance && NUMBER.matcher(word).matches()) {
                continue;
            }
            resistance = "r".equals(word);
            if (!resistance && !word.isEmpty() && !OPTIONS.contains(word)) {
                throw lines.refused("touchstone-options", word, "an option line such as # GHz S MA R 50");
            }
        }
    }

    private void data(String line) {
        if (!optioned) {
            throw lines.refused("touchstone-options", line, "an option line such as # GHz S MA R 50 before data");
        }
        if (versioned) {
            return; // matrices may be triangular, and there are words among the figures
        }
        var words = SPACES.split(line);
        for (var word : words) {
            if (!NUMBER.matcher(word).matches()) {
                throw lines.refused("touchstone-figures", word, "figures");
            }
        }
        var noise = ports == 2 && words.length == NOISE_FIGURES && figures > 0;
        if (ports <= 2 && words.length != perFrequency() && !noise) {
            throw lines.refused("touchstone-ports", words.length + " figures",
                    "%d for %d ports: the frequency, and two for each pair".formatted(perFrequency(), ports));
        }
        figures += noise ? 0 : words.length;
    }

    private int perFrequency() {
        return 1 + 2 * ports * ports;
    }

    @Override
    public void end() {
        lines.end();
        if (!optioned) {
            throw lines.refused("touchstone-options", "the end", "an option line such as # GHz S MA R 50");
        }
        if (!versioned && (figures == 0 || figures % perFrequency() != 0)) {
            throw lines.refused("touchstone-ports", figures + " figures",
                    "%d for each frequency of %d ports".formatted(perFrequency(), ports));
        }
    }
}
