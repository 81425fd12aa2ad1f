package org.packstd.standards.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.search.Axis;
import org.packstd.standards.search.Search;
import org.packstd.standards.search.query.Grammar;
import org.packstd.standards.search.query.Query;

/** Reads what coverage is asked for, and counts it. */
public final class ReadCoverage {

    private static final List<String> NOT_HERE = List.of("sort", "facets", "histograms", "limit", "cursor");

    private final Grammar grammar;
    private final Search search;

    public ReadCoverage(Grammar grammar, Search search) {
        this.grammar = grammar;
        this.search = search;
    }

    /** What is counted: variations that match, along one or two axes. */
    public record Question(Query query, Axis x, @Nullable Axis y) {

        /** Everything that the answer depends on. */
        public String canonical() {
            return query.canonical() + " " + x + " " + y;
        }
    }

    /**
     * Reads a question: the filters of a search, {@code x} and perhaps {@code y}, and perhaps the edges of their bins.
     *
     * @throws Problem a 400 that names the parameter, its value, the rule and the remedy
     */
    public Question read(Map<String, List<String>> parameters) {
        var filters = new HashMap<>(parameters);
        for (var name : NOT_HERE) {
            if (filters.containsKey(name)) {
                throw Problem.malformed(name, String.join(",", parameters.getOrDefault(name, List.of())),
                        "left out: coverage is counted, not listed");
            }
        }
        var x = taken(filters, "x");
        var y = taken(filters, "y");
        var xBins = taken(filters, "xBins");
        var yBins = taken(filters, "yBins");
        var query = grammar.read(filters);
        if (x == null) {
            throw Problem.malformed("x", null, "a parameter such as pitchX");
        }
        if (y == null && yBins != null) {
            throw Problem.malformed("yBins", yBins, "y too, or left out");
        }
        return new Question(query, axis("x", x, xBins), y == null ? null : axis("y", y, yBins));
    }

    private Axis axis(String parameter, String name, @Nullable String bins) {
        var number = grammar.number(parameter, name);
        return new Axis(number, bins == null ? List.of() : grammar.edges(parameter + "Bins", number, bins));
    }

    private static @Nullable String taken(Map<String, List<String>> parameters, String name) {
        var values = parameters.remove(name);
        if (values == null) {
            return null;
        }
        if (values.size() > 1 || values.getFirst().isBlank()) {
            throw Problem.malformed(name, String.join(" and ", values), "one value");
        }
        return values.getFirst();
    }

    public Coverage count(Question question) {
        return Coverage.of(question.x(), question.y(), search.cross(question.query(), question.x(), question.y()));
    }
}
