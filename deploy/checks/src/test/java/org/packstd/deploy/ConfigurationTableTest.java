package org.packstd.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of all settings in deploy/configuration.md is written from the application.yaml of the services:
 * {@code mvn test -pl deploy/checks -Dtest=ConfigurationTableTest -Dwrite}.
 */
class ConfigurationTableTest {
    private static final String PAGE = "deploy/configuration.md";
    private static final String BEGIN = "<!-- written by ConfigurationTableTest -->\n";
    private static final String END = "<!-- to here -->\n";

    /** What is known of a variable from all services together. */
    private record Row(Set<String> services, Set<String> standards, Set<String> comments) {
        Row() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    @Test
    void theTableSaysWhatTheServicesSay() throws IOException {
        var page = Repository.text(PAGE);
        var now = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table()
                + page.substring(page.indexOf(END));
        if (System.getProperty("write") != null) {
            Files.writeString(Repository.path(PAGE), now);
        }
        assertThat(Repository.text(PAGE)).as("%s; write it anew with -Dwrite", PAGE).isEqualTo(now);
    }

    @Test
    void eachVariableIsExplainedOnceAndNoOther() throws IOException {
        var notes = notes().stringPropertyNames();
        var rows = rows();
        rows.forEach((name, row) -> assertThat(notes.contains(name) || !row.comments().isEmpty())
                .as("%s: nothing says what it means", name)
                .isTrue());
        assertThat(notes).as("notes about what is no variable").isSubsetOf(rows.keySet());
    }

    private static String table() throws IOException {
        var notes = notes();
        var text = new StringBuilder("| variable | service | without it | meaning |\n|---|---|---|---|\n");
        rows().forEach((name, row) -> text.append("| `%s` | %s | %s | %s |%n".formatted(name,
                row.services().size() == Application.ALL.size() ? "all" : String.join(", ", row.services()),
                row.standards().stream().map(ConfigurationTableTest::standard).collect(Collectors.joining(", ")),
                notes.getProperty(name, String.join("; ", row.comments())).replace("|", "\\|"))));
        return text.toString();
    }

    private static String standard(String value) {
        return value.isEmpty() ? "–" : value.equals("!") ? "does not start" : "`" + value + "`";
    }

    private static TreeMap<String, Row> rows() {
        var rows = new TreeMap<String, Row>();
        for (var application : Application.ALL) {
            for (var variable : application.variables()) {
                var row = rows.computeIfAbsent(variable.name(), _ -> new Row());
                row.services().add(application.name());
                row.standards().add(variable.standard().orElse("!"));
                variable.comment().ifPresent(row.comments()::add);
            }
        }
        return rows;
    }

    private static Properties notes() throws IOException {
        var notes = new Properties();
        try (var file = ConfigurationTableTest.class.getResourceAsStream("/configuration-notes.properties")) {
            notes.load(file);
        }
        assertThat(new TreeSet<>(notes.stringPropertyNames())).isNotEmpty();
        return notes;
    }
}
