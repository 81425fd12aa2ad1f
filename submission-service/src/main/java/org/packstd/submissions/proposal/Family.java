package org.packstd.submissions.proposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Technology family of a standard. Which there are is said in {@code api-specs/families/families.txt}, which travels in
 * the jar; what a specification of one may say, standards-service knows alone.
 *
 * @param name such as {@code FAN_OUT}
 */
public record Family(String name) {

    private static final List<Family> KNOWN = onClassPath();

    /** All families in the order of the list. */
    public static List<Family> all() {
        return KNOWN;
    }

    /**
     * The family of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Family of(String name) {
        return named(name).orElseThrow(
                () -> new IllegalArgumentException("family: " + name + " (expected: one of " + KNOWN + ")"));
    }

    /** The family of that name. */
    public static Optional<Family> named(String name) {
        return KNOWN.stream().filter(family -> family.name.equals(name)).findFirst();
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }

    /** Every list on the class path counts, so that a deployment can bring families of its own. */
    private static List<Family> onClassPath() {
        try {
            return Collections.list(Family.class.getClassLoader().getResources("families/families.txt")).stream()
                    .flatMap(Family::listed)
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first word of each line; {@code #} begins a comment. */
    private static Stream<Family> listed(URL list) {
        try (var reader = new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> new Family(line.split("\\s", 2)[0]))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
