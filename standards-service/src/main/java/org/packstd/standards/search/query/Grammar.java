package org.packstd.standards.search.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries as {@code api-specs/search-grammar.md} describes them. Its bounds are those of that page.
 *
 * <p>
 * It needs nothing but the words of the families, so a stored query can be checked and read anywhere.
 */
public final class Grammar {

    static final int LONGEST_VALUE = 1000;
    static final int MOST_FILTERS = 20;
    static final int LARGEST_SET = 50;
    static final int MOST_FACETS = 12;
    static final int MOST_HISTOGRAMS = 6;
    static final int MOST_EDGES = 41;
    static final int LARGEST_PAGE = 200;
    static final int USUAL_PAGE = 50;

    private static final String ALL = "ALL";
    private static final Set<String> RESERVED = Set.of("match", "has", "q", "sort", "limit", "cursor", "facets",
            "histograms");

    private static final Set<String> SHOWING = Set.of("sort", "limit", "cursor", "facets", "histograms");

    private final Vocabulary vocabulary;

    public Grammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Reads a query.
     *
     * @param parameters the decoded parameters of a URL, each with all values given for it
     * @throws org.packstd.standards.problem.Problem a 400 that names every parameter that is wrong, with value, rule and
     *             remedy
     */
    public Query read(Map<String, List<String>> parameters) {
        var offences = new Offences();
        var given = once(parameters, offences);
        var families = Set.copyOf(words(Vocabulary.FAMILY, given.get(Vocabulary.FAMILY), new Offences()));
        var names = new Names(vocabulary, families, offences);
        var filters = filters(given, names, offences);
        var text = Text.read(given.get("q"), offences);
        var query = new Query(filters, text, order(given.get("sort"), text, names, offences),
                listed("facets", given.get("facets"), MOST_FACETS, offences).stream().flatMap(names::facet).toList(),
                listed("histograms", given.get("histograms"), MOST_HISTOGRAMS, offences).stream()
                        .flatMap(name -> names.single("histograms", name))
                        .toList(),
                given.get("cursor"), limit(given.get("limit"), offences));
        offences.refuse();
        return query;
    }

    /**
     * Reads a query that is stored, of which only the filters count.
     *
     * @throws org.packstd.standards.problem.Problem a 400 as of {@link #read}, also for what says how an answer is shown
     */
    public StoredFilter filter(Map<String, List<String>> parameters) {
        var offences = new Offences();
        parameters.keySet().stream().filter(SHOWING::contains).sorted()
                .forEach(name -> offences.add(name, "unknown", String.join(",", parameters.get(name)),
                        "left out: it says how results are shown, and a filter has none"));
        offences.refuse();
        var query = read(parameters);
        var filters = query.filters().stream()
                .filter(filter -> parameters.containsKey(Vocabulary.STATUS) || !Vocabulary.STATUS.equals(filter.name()))
                .toList();
        return new StoredFilter(match(first(parameters, "match"), offences), filters, query.text());
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /**
     * A number that is the same for every variation, named by a parameter beside the query.
     *
     * @throws org.packstd.standards.problem.Problem a 400 with the choices when it is unknown or means several
     */
    public NumberName number(String parameter, String name) {
        var offences = new Offences();
        var number = new Names(vocabulary, Set.of(), offences).single(parameter, name).findFirst();
        offences.refuse();
        return number.orElseThrow();
    }

    /**
     * The edges of bins: 2 to 41 amounts in ascending order.
     *
     * @throws org.packstd.standards.problem.Problem a 400 when they are not
     */
    public List<BigDecimal> edges(String parameter, NumberName number, String text) {
        var offences = new Offences();
        var intervals = new Amounts(parameter, number.measure(), offences)
                .read(listed(parameter, text, MOST_EDGES, offences));
        var edges = intervals.stream().flatMap(each -> Stream.ofNullable(each.from())).toList();
        if (edges.size() < 2 || text.contains("..") || !ascending(edges)) {
            offences.add(parameter, "edges", text,
                    "2 to " + MOST_EDGES + " amounts in ascending order, such as 0.3,0.4,0.5");
        }
        offences.refuse();
        return edges;
    }

    private static boolean ascending(List<BigDecimal> amounts) {
        return IntStream.range(1, amounts.size()).allMatch(i -> amounts.get(i - 1).compareTo(amounts.get(i)) < 0);
    }

    private static Map<String, String> once(Map<String, List<String>> parameters, Offences offences) {
        var given = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            var value = values.isEmpty() ? "" : values.getFirst();
            if (values.size() > 1) {
                offences.add(name, "once", String.join(" and ", values), "one parameter; several values after commas");
            } else if (value.length() > LONGEST_VALUE) {
                offences.add(name, "length", value, "at most " + LONGEST_VALUE + " characters");
            } else if (value.isBlank()) {
                offences.add(name, "value", value, "a value, or the parameter left out");
            } else {
                given.put(name, value);
            }
        });
        return given;
    }

    private List<Filter> filters(Map<String, String> given, Names names, Offences offences) {
        var filters = new ArrayList<Filter>();
        var match = match(given.get("match"), offences);
        var status = given.getOrDefault(Vocabulary.STATUS, "CURRENT");
        if (!ALL.equals(status)) {
            addWords(filters, Vocabulary.STATUS, status, offences);
        }
        listed("has", given.get("has"), MOST_FILTERS, offences)
                .forEach(what -> names.has(what).ifPresent(filters::add));
        given.forEach((name, value) -> {
            if (RESERVED.contains(name) || Vocabulary.STATUS.equals(name)) {
                return;
            }
            if (vocabulary.word(name).isPresent()) {
                addWords(filters, name, value, offences);
            } else {
                names.number(name, name).ifPresent(number -> {
                    var intervals = new Amounts(name, number.measure(), offences)
                            .read(listed(name, value, LARGEST_SET, offences));
                    filters.add(new Filter.Numbers(number, intervals, match));
                });
            }
        });
        if (filters.size() > MOST_FILTERS) {
            offences.add("filters", "count", String.valueOf(filters.size()), "at most " + MOST_FILTERS);
        }
        return List.copyOf(filters);
    }

    private void addWords(List<Filter> filters, String name, String value, Offences offences) {
        filters.add(new Filter.Words(name, words(name, value, offences)));
    }

    private List<String> words(String name, @Nullable String value, Offences offences) {
        var choices = vocabulary.word(name).orElseThrow();
        var words = listed(name, value, LARGEST_SET, offences);
        for (var word : words) {
            if (!choices.isEmpty() && !choices.contains(word)) {
                var more = Vocabulary.STATUS.equals(name) ? ", " + ALL : "";
                offences.add(name, "value", word, "one of " + String.join(", ", choices) + more);
            }
        }
        return words;
    }

    private static List<String> listed(String name, @Nullable String value, int most, Offences offences) {
        if (value == null) {
            return List.of();
        }
        var items = new LinkedHashSet<String>();
        Arrays.stream(value.split(",", -1)).map(String::strip).forEach(items::add);
        if (items.contains("")) {
            offences.add(name, "value", value, "a value on each side of every comma");
            items.remove("");
        }
        if (items.size() > most) {
            offences.add(name, "count", items.size() + " values", "at most " + most);
            return List.of();
        }
        return List.copyOf(items);
    }

    private static Match match(@Nullable String text, Offences offences) {
        for (var match : Match.values()) {
            if (text == null || match.name().toLowerCase(Locale.ROOT).equals(text)) {
                return match;
            }
        }
        offences.add("match", "value", text, "nominal, fits or overlaps");
        return Match.NOMINAL;
    }

    private static Order order(@Nullable String sort, @Nullable String text, Names names, Offences offences) {
        if (sort == null) {
            return text == null ? new Order.ByDesignation(false) : new Order.ByRelevance();
        }
        var descending = sort.startsWith("-");
        var by = descending ? sort.substring(1) : sort;
        return switch (by) {
            case "designation" -> new Order.ByDesignation(descending);
            case "relevance" -> {
                if (text == null || descending) {
                    offences.add("sort", "value", sort, "relevance together with q and without a sign");
                }
                yield new Order.ByRelevance();
            }
            default -> names.single("sort", by)
                    .findFirst()
                    .<Order>map(number -> new Order.ByNumber(number.keys().getFirst(), descending))
                    .orElseGet(() -> new Order.ByDesignation(false));
        };
    }

    private static int limit(@Nullable String text, Offences offences) {
        if (text == null) {
            return USUAL_PAGE;
        }
        if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= LARGEST_PAGE) {
            return Integer.parseInt(text);
        }
        offences.add("limit", "range", text, "1.." + LARGEST_PAGE);
        return USUAL_PAGE;
    }
}
