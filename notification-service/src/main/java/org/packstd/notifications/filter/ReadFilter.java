package org.packstd.notifications.filter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;

/** Reads filters as subscribers write them: the search grammar, and {@code diff}, which only events have. */
public final class ReadFilter {

    /** Longest filter, in characters. */
    public static final int LONGEST = 4000;

    private static final String DIFF = "diff";
    /** As standards-service classes changes, and what a major revision is beside them. */
    private static final Set<String> CLASSES = new LinkedHashSet<>(List.of("EDITORIAL", "UNIT_ONLY", "RENAMED",
            "TEXT_CHANGED", "RECENTRED", "TIGHTENED", "LOOSENED", "SHIFTED", "DISJOINT", "ADDED", "REMOVED",
            "DATUM_CHANGED", "BREAKING"));

    private final Grammar grammar;

    public ReadFilter(Grammar grammar) {
        this.grammar = grammar;
    }

    /**
     * Reads a filter; an empty one asks nobody and is passed by everything.
     *
     * @param pointer where the text stands in the request, for messages
     * @throws Problem a 422 that names every offence, a 503 when standards-service is away
     */
    public Filter read(String pointer, String text) {
        if (text.isBlank()) {
            return Filter.ALL;
        }
        if (text.length() > LONGEST) {
            throw Problem.ruleViolated(List.of(Offence.of(pointer, "length", text.length() + " characters",
                    "at most " + LONGEST)));
        }
        var diff = new ArrayList<String>();
        var rest = new ArrayList<String>();
        for (var parameter : text.strip().replaceFirst("^\\?", "").split("&", -1)) {
            (name(pointer, parameter).equals(DIFF) ? diff : rest).add(parameter);
        }
        var read = rest.isEmpty() ? Filter.ALL : grammar.read(String.join("&", rest));
        var conditions = new ArrayList<>(read.conditions());
        if (!diff.isEmpty()) {
            conditions.add(changed(pointer, diff));
        }
        return new Filter(text.strip(), read.match(), conditions);
    }

    private static Condition changed(String pointer, List<String> parameters) {
        if (parameters.size() > 1) {
            throw refused(pointer, "once", String.join("&", parameters),
                    "diff once, several classes after commas");
        }
        var value = decode(pointer, parameters.getFirst().substring(parameters.getFirst().indexOf('=') + 1));
        var classes = Arrays.stream(value.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        for (var one : classes) {
            if (!CLASSES.contains(one)) {
                throw refused(pointer, "value", DIFF + "=" + one, "one of " + String.join(", ", CLASSES));
            }
        }
        return new Condition.Changed(classes);
    }

    private static String name(String pointer, String parameter) {
        int equals = parameter.indexOf('=');
        if (equals <= 0) {
            throw refused(pointer, "syntax", parameter, "name=value, several with & between them");
        }
        decode(pointer, parameter.substring(equals));
        return decode(pointer, parameter.substring(0, equals));
    }

    private static String decode(String pointer, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            throw refused(pointer, "syntax", text, "% only before two hexadecimal figures, as in an address");
        }
    }

    private static Problem refused(String pointer, String rule, String value, String expected) {
        return Problem.ruleViolated(List.of(Offence.of(pointer, rule, value, expected)));
    }
}
