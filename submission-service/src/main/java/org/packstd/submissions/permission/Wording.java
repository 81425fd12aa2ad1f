package org.packstd.submissions.permission;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What stands against an action, told to people in their language: sentences, and names for states and the like. */
enum Wording {
    ENGLISH("en", "“%s”", " or "),
    CHINESE("zh", "%s", "或");

    private final Properties texts = new Properties();
    private final String name;
    private final String or;

    Wording(String language, String name, String or) {
        this.name = name;
        this.or = or;
        var file = "reasons_" + language + ".properties";
        try (var stream = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sentence as it is written, with its places. */
    String of(Hurdle hurdle) {
        return Objects.requireNonNull(texts.getProperty(hurdle.code()), hurdle.code());
    }

    String tell(Hurdle hurdle, Object... values) {
        return of(hurdle).formatted(Arrays.stream(values).map(this::told).toArray());
    }

    /** What is counted or entered reads the same in every language. */
    private Object told(Object value) {
        return switch (value) {
            case Collection<?> several -> several.stream().map(one -> told(one).toString())
                    .collect(Collectors.joining(or));
            case Enum<?> word -> name.formatted(nameOf(word));
            case Instant at -> at.truncatedTo(ChronoUnit.SECONDS).toString().replace("T", " ").replace("Z", " UTC");
            default -> value;
        };
    }

    /** By its class, such as {@code State.DRAFT}; a word that has no name here yet is told as the API has it. */
    String nameOf(Enum<?> word) {
        var type = word.getDeclaringClass().getName();
        var key = type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + word.name();
        return texts.getProperty(key, word.name());
    }
}
