package org.packstd.standards.family;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Families and the files of their schemas, as {@code families/families.txt} lists them. Every list on the class path
 * counts, so that a deployment can bring families of its own.
 */
public final class FamilyIndex {

    static final FamilyIndex KNOWN = onClassPath();

    private final Map<Family, String> schemas;

    private FamilyIndex(Map<Family, String> schemas) {
        this.schemas = Collections.unmodifiableMap(schemas);
    }

    /** All families that there are, and where their schemas are. */
    public static FamilyIndex known() {
        return KNOWN;
    }

    /**
     * Reads a list: a name, a code and the file of a schema a line; {@code #} begins a comment.
     *
     * @throws IllegalStateException if a line says something else, or a name or a code is there twice
     */
    static FamilyIndex of(Stream<String> lines) {
        var schemas = new LinkedHashMap<Family, String>();
        lines.map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).forEach(line -> {
            var words = List.of(line.split("\\s+"));
            if (words.size() != 3) {
                throw new IllegalStateException("'" + line + "' (expected: name, code and schema of a family)");
            }
            var family = new Family(words.get(0), words.get(1));
            if (schemas.keySet().stream().anyMatch(other -> clash(other, family))) {
                throw new IllegalStateException(
                        family + " " + family.code() + " (expected: a name and a code of its own)");
            }
            schemas.put(family, words.get(2));
        });
        return new FamilyIndex(schemas);
    }

    private static boolean clash(Family one, Family other) {
        return one.name().equals(other.name()) || one.code().equals(other.code());
    }

    private static FamilyIndex onClassPath() {
        try {
            return of(Collections.list(FamilyIndex.class.getClassLoader().getResources("families/families.txt"))
                    .stream()
                    .flatMap(FamilyIndex::lines));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(URL list) {
        try (var reader = new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Family> families() {
        return List.copyOf(schemas.keySet());
    }

    /** Families, each with the file name of its schema in {@code families}. */
    public Collection<Map.Entry<Family, String>> schemas() {
        return schemas.entrySet();
    }
}
