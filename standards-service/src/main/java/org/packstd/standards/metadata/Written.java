package org.packstd.standards.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads members that may not be what they should be. */
final class Written {

    /** As in {@code metadata.schema.json}: four digits, so that dates sort as text. */
    private static final Pattern DATE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private Written() {}

    static Optional<String> text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static OptionalInt count(Map<?, ?> object, String name) {
        return object.get(name) instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
    }

    static Optional<LocalDate> date(Map<?, ?> object, String name) {
        return text(object, name).filter(text -> DATE.matcher(text).matches()).flatMap(Written::parsed);
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static List<String> texts(Map<?, ?> object, String name) {
        return list(object, name).stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    /** Entries that are no objects count as empty ones, so that an index stays that of the pointer. */
    static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
        return list(object, name).stream()
                .<Map<?, ?>>map(entry -> entry instanceof Map<?, ?> members ? members : Map.of())
                .toList();
    }

    static Map<String, Object> named(Map<?, ?> object) {
        var members = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    static List<?> list(Map<?, ?> object, String name) {
        return object.get(name) instanceof List<?> entries ? entries : List.of();
    }
}
