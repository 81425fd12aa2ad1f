package org.packstd.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of this repository, and what YAML in them says. */
final class Repository {
    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("deploy/compose/compose.yaml"))) {
            here = Objects.requireNonNull(here.getParent(), "not inside the repository");
        }
        return here;
    }

    static Path path(String name) {
        return ROOT.resolve(name);
    }

    static String text(String name) {
        return text(path(name));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, Object> yaml(String name) {
        return map(yamlOf(text(name)));
    }

    static Object yamlOf(String text) {
        return yaml().load(text);
    }

    static Iterable<Object> documents(String text) {
        return yaml().loadAll(text);
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(500);
        return new Yaml(new SafeConstructor(options));
    }

    /** What a map is at that place, or an empty one. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** What a list is at that place, or an empty one. */
    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    /** The text, number or switch of that name. */
    static String word(Map<String, Object> map, String name) {
        return String.valueOf(Objects.requireNonNull(map.get(name), name));
    }

    /** The value at the end of that path through maps. */
    static @Nullable Object at(@Nullable Object value, String... path) {
        var here = value;
        for (var name : path) {
            here = map(here).get(name);
        }
        return here;
    }
}
