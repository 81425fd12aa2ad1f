package org.packstd.standards.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;

class GrammarTest {

    private static final Grammar GRAMMAR = new Grammar(new Vocabulary(new FamilySchemas().families().all()));

    @Test
    void theExampleOfTheArchitectureIsRead() {
        var query = read("family=CSP,FAN_OUT&e=0.35,0.4&D=5..8&A=..0.8&terminals=48..100&has=exposedPad&status=CURRENT"
                + "&q=microphone&sort=-A");

        assertThat(query.numbers()).extracting(Filter.Numbers::name).containsExactly("A", "D", "e", "terminals");
        assertThat(numbers(query, "A").number().keys()).containsExactly("height");
        assertThat(numbers(query, "A").anyOf()).hasToString("[..0.8]");
        assertThat(numbers(query, "e").number().keys()).containsExactly("pitchX", "pitchY");
        assertThat(numbers(query, "e").anyOf()).hasToString("[0.35..0.35, 0.4..0.4]");
        assertThat(numbers(query, "D").match()).isEqualTo(Match.NOMINAL);
        assertThat(query.filters()).contains(new Filter.Words("family", List.of("CSP", "FAN_OUT")),
                new Filter.Words("status", List.of("CURRENT")), new Filter.Has("exposedPad", false));
        assertThat(query.text()).isEqualTo("microphone");
        assertThat(query.order()).isEqualTo(new Order.ByNumber("height", true));
    }

    @ParameterizedTest
    @CsvSource({"15.7mil, 0.39878..0.39878", "0.4, 0.4..0.4", "0.40mm, 0.4..0.4", "400um, 0.4..0.4",
        "0.1in..0.2in, 2.54..5.08", "1..2in, 25.4..50.8", "1in..2, 25.4..50.8", "..0.8, ..0.8", "5.., 5..",
        "5 .. 8, 5..8"})
    void amountsAreReadInAnyUnitOfTheirQuantityExactly(String text, String interval) {
        assertThat(numbers(read("bodyX=" + text), "bodyX").anyOf()).hasToString("[" + interval + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bodyX=wide                | bodyX      | number    | decimal",
        "bodyX=1e3                 | bodyX      | unit      | mm, um, in, mil",
        "bodyX=5furlong            | bodyX      | unit      | mm, um, in, mil",
        "bodyX=..                  | bodyX      | range     | has=bodyX",
        "bodyX=8..5                | bodyX      | range     | 5..8",
        "bodyX=1234567890          | bodyX      | number    | 9 digits",
        "bodyX=0.12345678901       | bodyX      | number    | 9 digits",
        "bodyX=1,,2                | bodyX      | value     | each side of every comma",
        "bodyX=                    | bodyX      | value     | left out",
        "bodyX=1&bodyX=2           | bodyX      | once      | commas",
        "terminals=5mm             | terminals  | unit      | count",
        "family=PIZZA              | family     | value     | CSP",
        "family=csp                | family     | value     | CSP",
        "status=BORED              | status     | value     | WITHDRAWN, ALL",
        "terminalForm=GULLWING     | terminalForm | value   | GULL_WING",
        "bodyZ=5                   | bodyZ      | name      | bodyX, bodyY",
        "wingspan=5                | wingspan   | name      | pitchX",
        "match=roughly             | match      | value     | nominal, fits or overlaps",
        "has=wings                 | has        | name      | landPattern",
        "sort=wings                | sort       | name      | pitchX",
        "sort=relevance            | sort       | value     | together with q",
        "limit=0                   | limit      | range     | 1..200",
        "limit=201                 | limit      | range     | 1..200",
        "limit=many                | limit      | range     | 1..200",
        "facets=wings              | facets     | name      | pitchX",
        "histograms=terminalForm   | histograms | name      | pitchX",
        "q=?*                      | q          | value     | letter",
        "q=a b c d e f g h i j k l m | q        | count     | 12"})
    void whatIsWrongIsNamedWithTheRuleAndTheRemedy(String text, String parameter, String rule, String expected) {
        var offence = refused(text).getFirst();

        assertThat(offence.pointer()).isEqualTo(parameter);
        assertThat(offence.rule()).isEqualTo(rule);
        assertThat(offence.expected()).contains(expected);
        assertThat(offence.message()).startsWith(parameter + ": ");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(refused("bodyX=wide&match=roughly&limit=0")).extracting(Offence::pointer)
                .containsExactlyInAnyOrder("bodyX", "match", "limit");
    }

    @Test
    void whatAQueryMayCostIsBounded() {
        var amounts = IntStream.rangeClosed(1, 51).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(refused("bodyX=" + amounts).getFirst().rule()).isEqualTo("count");
        assertThat(refused("q=" + "x".repeat(201)).getFirst().rule()).isEqualTo("length");
        assertThat(refused("bodyX=" + "1".repeat(1001)).getFirst().rule()).isEqualTo("length");
        var many = new ArrayList<String>();
        GRAMMAR.vocabulary().numberKeys().stream().limit(21).forEach(key -> many.add(key + "=1"));
        assertThat(refused(String.join("&", many)).getFirst().rule()).isEqualTo("count");
        var facets = String.join(",", GRAMMAR.vocabulary().numberKeys().stream().limit(13).toList());
        assertThat(refused("facets=" + facets).getFirst().rule()).isEqualTo("count");
    }

    @Test
    void aSymbolOfSeveralParametersCannotBeSortedBy() {
        var offence = refused("sort=e").getFirst();

        assertThat(offence.rule()).isEqualTo("ambiguous");
        assertThat(offence.expected()).contains("pitchX", "pitchY");
    }

    @Test
    void aQuestionIsTheSameOnEveryPage() {
        assertThat(read("A=..0.8&limit=10").question()).isEqualTo(read("A=..0.80&cursor=abc").question());
        assertThat(read("A=..0.8").question()).isNotEqualTo(read("A=..0.9").question());
    }

    private static Filter.Numbers numbers(Query query, String name) {
        return query.numbers().stream().filter(filter -> filter.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Offence> refused(String text) {
        var problem = Objects.requireNonNull(catchThrowableOfType(Problem.class, () -> read(text)));
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED);
        return problem.offences();
    }

    private static Query read(String text) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            parameters.computeIfAbsent(parts[0].strip(), _ -> new ArrayList<>()).add(parts[1].stripTrailing());
        }
        return GRAMMAR.read(Map.copyOf(parameters));
    }

    @Test
    void aFamilyThatIsUnknownIsNamedOnce() {
        assertThat(refused("family=FOO")).extracting(Offence::pointer).containsExactly("family");
    }
}
