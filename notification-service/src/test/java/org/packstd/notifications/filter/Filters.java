package org.packstd.notifications.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;

/** Filters and events for tests, as short as they are said. */
public final class Filters {

    private Filters() {}

    /** Reads the normal form in a shorthand: {@code e=..0.4 has=landPattern family=CSP,SMT q=a+b diff=TIGHTENED}. */
    public static Filter filter(String text) {
        var match = Match.NOMINAL;
        var conditions = new ArrayList<Condition>();
        for (var part : text.isBlank() ? new String[0] : text.split(" ")) {
            var name = part.substring(0, part.indexOf('='));
            var values = part.substring(part.indexOf('=') + 1);
            switch (name) {
                case "match" -> match = Match.valueOf(values.toUpperCase(Locale.ROOT));
                case "has" -> Arrays.stream(values.split(",")).map(Condition.Has::new).forEach(conditions::add);
                case "q" -> conditions.add(new Condition.Text(List.of(values.split("\\+"))));
                case "diff" -> conditions.add(new Condition.Changed(Set.of(values.split(","))));
                default -> conditions.add(values.matches("[-0-9.,]+")
                        ? numbers(name, values)
                        : new Condition.Words(name, Set.of(values.split(","))));
            }
        }
        return new Filter(text.replace(' ', '&'), match, conditions);
    }

    private static Condition numbers(String name, String values) {
        var ranges = new ArrayList<Range>();
        for (var range : values.split(",")) {
            int dots = range.indexOf("..");
            ranges.add(dots < 0
                    ? new Range(new BigDecimal(range), new BigDecimal(range))
                    : new Range(end(range.substring(0, dots)), end(range.substring(dots + 2))));
        }
        return new Condition.Numbers(name, ranges);
    }

    private static @Nullable BigDecimal end(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** A value as {@code least/nominal/most}; an empty side is open, and one alone is all three. */
    public static Facts.Figures number(String text) {
        var parts = text.split("/", -1);
        var nominal = new BigDecimal(parts[parts.length / 2]);
        return parts.length == 1
                ? new Facts.Figures(nominal, nominal, nominal)
                : new Facts.Figures(end(parts[0]), nominal, end(parts[2]));
    }

    /** A ball grid with what a test says of it. */
    public static Facts.Variation variation(String code, Map<String, String> numbers,
            Map<String, Set<String>> symbols) {
        var values = new HashMap<String, Facts.Figures>();
        numbers.forEach((key, text) -> values.put(key, number(text)));
        return new Facts.Variation(code, true, values, symbols,
                Map.of("terminalForm", Set.of("BALL"), "code", Set.of(code)), Set.of("landPattern"),
                List.of("PS-CSP-0012", code, "JEDEC MO-195"));
    }

    public static Facts facts(Facts.ChangeClasses changes, Facts.Variation... variations) {
        return new Facts(Set.of(), Set.of("AUTOMOTIVE"), List.of("Fine-pitch chip scale package for microphones"),
                List.of("细间距芯片级封装"), List.of(variations), changes);
    }

    public static CloudEvent published(Facts facts) {
        return event(EventType.STANDARD_PUBLISHED, facts);
    }

    public static CloudEvent event(EventType type, Facts facts) {
        return new CloudEvent("evt-1", type, "/standards-service", Instant.parse("2026-11-22T10:00:00Z"),
                "PS-CSP-0012", "schema", "CSP", "PS-CSP-0012", "{}", facts);
    }
}
