package org.packstd.standards.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.problem.Problem;

/** What makes a backtracking matcher try for years is read or refused at once. */
class PathologicalQueriesTest {

    private static final Grammar GRAMMAR = new Grammar(new Vocabulary(new FamilySchemas().families().all()));
    private static final int LONGEST = 8000;

    static Stream<List<String>> attacks() {
        return Stream.of(
                List.of("bodyX", fill("9", "x")), List.of("bodyX", fill("1.", "x")), List.of("bodyX", fill("1..", "")),
                List.of("bodyX", fill("1,", "!")), List.of("bodyX", fill(" ", "1")), List.of("bodyX", fill("-", "")),
                List.of("bodyX", fill("0", "mm")), List.of("bodyX", "1" + fill(" ", "mm")),
                List.of("bodyX", "0." + fill("0", "1e9")), List.of("bodyX", fill("1mm", "m")),
                List.of("family", fill("A_", "!")), List.of("family", fill("A,", "")), List.of("sort", fill("-", "A")),
                List.of("sort", fill("A", "!")), List.of("has", fill("a", "!")), List.of("has", fill("!", "a")),
                List.of("facets", fill("a,", "")), List.of("q", fill("(a+)+", "$")), List.of("q", fill("\"", "")),
                List.of("q", fill("a*", "")), List.of("q", fill("a~", "")), List.of("q", fill("(", "")),
                List.of("cursor", fill("A", "=")), List.of("limit", fill("9", "")), List.of("asOf", fill("2", "-")),
                List.of(fill("a.", "b"), "1"), List.of("q", fill("\u0301", "")), List.of("q", fill("\u5c01", "")));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aQueryIsReadOrRefusedAtOnce(List<String> attack) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(attack.getFirst(), List.of(attack.getLast()));

        var outcome = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            try {
                return GRAMMAR.read(parameters).toString();
            } catch (Problem refused) {
                return refused.toString();
            }
        });

        assertThat(outcome).isNotEmpty();
    }

    private static String fill(String with, String end) {
        return with.repeat((LONGEST - end.length()) / with.length()) + end;
    }
}
