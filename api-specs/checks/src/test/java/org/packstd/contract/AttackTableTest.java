package org.packstd.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of attacks (decision 33) speaks of tests that exist. */
class AttackTableTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void everyTestThatTheTableNamesIsThere() throws IOException {
        var sources = testSources();
        var named = NAMED.matcher(Files.readString(ROOT.resolve("api-specs/decisions/0033-attacks.md"))).results()
                .toList();

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named).allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), ""))
                .as(test.group()).contains("void " + test.group(2) + "("));
    }

    /** By the simple name of the class; those of several services that have the same name are taken together. */
    private static Map<String, String> testSources() throws IOException {
        var sources = new HashMap<String, String>();
        for (var module : new String[]{"api-specs/checks", "standards-service", "submission-service",
            "notification-service", "gateway"}) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (var file : (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
                    sources.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file),
                            String::concat);
                }
            }
        }
        return sources;
    }
}
