package org.packstd.notifications.matching.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.CheckFilter;
import org.packstd.notifications.filter.Match;
import org.packstd.notifications.filter.Subject;
import org.packstd.notifications.filter.Terms;
import org.packstd.notifications.matching.lucene.RangesAround.Around;

/**
 * What an event asks of the index: for every condition that a filter may have, which filters it holds for, and for which
 * variations. Variations that agree in something ask for it once.
 *
 * @param all      the variations, as the lowest bits
 * @param clauses  one for everything that a condition can be about
 * @param terms    of each variation
 */
record Question(long all, List<Clause> clauses, List<Terms> terms) {

    /** As many variations as a number has bits. */
    static final int MOST_VARIATIONS = Long.SIZE;

    /**
     * What holds for some variations fulfils one condition of a filter.
     *
     * @param ranges of numbers and symbols that each have one value
     */
    record Clause(List<Part> parts, List<RangesAround> ranges) {}

    /**
     * @param query      finds the filters whose condition holds
     * @param variations for which it does, as bits
     */
    record Part(Query query, long variations) {}

    /**
     * @param entries at most {@link #MOST_VARIATIONS}
     * @param terms   of each of them
     */
    static Question of(List<Subject.Entry> entries, List<Terms> terms) {
        var asked = new Builder();
        for (int i = 0; i < entries.size(); i++) {
            asked.add(entries.get(i), terms.get(i), 1L << i);
        }
        return new Question(entries.size() == MOST_VARIATIONS ? -1 : (1L << entries.size()) - 1, asked.clauses(),
                terms);
    }

    private static final class Builder {

        private final Map<String, Map<String, Long>> termsByClause = new LinkedHashMap<>();
        private final Map<String, Map<Set<Facts.Figures>, Long>> numbersByName = new LinkedHashMap<>();
        private final Set<String> families = new TreeSet<>(Set.of("")); // filters that name none, or several, are there

        void add(Subject.Entry entry, Terms terms, long bit) {
            var variation = entry.variation();
            families.addAll(variation.words().getOrDefault("family", Set.of()));
            term(Fields.NO_CONDITION, Fields.NO_CONDITION, bit);
            variation.words().forEach((name, words) -> words.forEach(
                    word -> term("word|" + name, Fields.word(name, word), bit)));
            entry.changes().forEach(one -> term("diff", Fields.changed(one), bit));
            terms.english().forEach(term -> term("text", Fields.english(term), bit));
            terms.chinese().forEach(term -> term("text", Fields.chinese(term), bit));
            terms.names().forEach(name -> term("text", Fields.name(name), bit));
            var named = new HashSet<String>(variation.numbers().keySet());
            named.addAll(variation.symbols().keySet());
            named.forEach(name -> number(name, variation, bit));
            named.addAll(variation.words().keySet());
            named.addAll(variation.features());
            named.forEach(name -> term(Fields.has(name), Fields.has(name), bit));
        }

        private void term(String clause, String term, long bit) {
            termsByClause.computeIfAbsent(clause, _ -> new HashMap<>()).merge(term, bit, (one, other) -> one | other);
        }

        private void number(String name, Facts.Variation variation, long bit) {
            var values = CheckFilter.numbers(variation, name);
            if (!values.isEmpty()) {
                numbersByName.computeIfAbsent(name, _ -> new HashMap<>())
                        .merge(Set.copyOf(new HashSet<>(values)), bit, (one, other) -> one | other);
            }
        }

        List<Clause> clauses() {
            var clauses = new ArrayList<Clause>();
            termsByClause.values().forEach(terms -> clauses.add(new Clause(terms.entrySet().stream()
                    .map(term -> new Part(new TermQuery(new Term(Fields.TERMS, term.getKey())), term.getValue()))
                    .toList(), List.of())));
            numbersByName.forEach((name, numbers) -> {
                for (var match : Match.values()) {
                    clauses.add(clause(match, name, numbers));
                }
            });
            return clauses;
        }

        private Clause clause(Match match, String name, Map<Set<Facts.Figures>, Long> numbers) {
            var around = numbers.entrySet().stream().filter(values -> values.getKey().size() == 1)
                    .map(values -> around(match, values.getKey().iterator().next(), values.getValue())).toList();
            var parts = new ArrayList<Part>();
            var ranges = new ArrayList<RangesAround>();
            for (var family : families) {
                var field = Fields.ranges(match, name, family);
                if (!around.isEmpty()) {
                    ranges.add(new RangesAround(field, around));
                }
                numbers.entrySet().stream().filter(values -> values.getKey().size() > 1).forEach(
                        values -> parts.add(new Part(holding(field, match, values.getKey()), values.getValue())));
            }
            return new Clause(parts, ranges);
        }

        /** Where a symbol names several values, filters with a range for each. */
        private static Query holding(String field, Match match, Set<Facts.Figures> values) {
            var all = new BooleanQuery.Builder();
            for (var value : values) {
                var around = around(match, value, 0);
                all.add(BinaryPoint.newRangeQuery(field,
                        new byte[][]{ExactDecimal.orLowest(null), around.endsFrom()},
                        new byte[][]{around.beginsUpTo(), ExactDecimal.orHighest(null)}), Occur.FILTER);
            }
            return all.build();
        }

        /** Every mode asks the same: the range begins at or below one figure and ends at or above another. */
        private static Around around(Match match, Facts.Figures value, long variations) {
            var nominal = ExactDecimal.encode(value.nominal());
            var beginsUpTo = switch (match) {
                case NOMINAL -> nominal;
                case FITS -> ExactDecimal.orLowest(value.least());
                case OVERLAPS -> ExactDecimal.orHighest(value.most());
            };
            var endsFrom = switch (match) {
                case NOMINAL -> nominal;
                case FITS -> ExactDecimal.orHighest(value.most());
                case OVERLAPS -> ExactDecimal.orLowest(value.least());
            };
            return new Around(beginsUpTo, endsFrom, variations);
        }
    }
}
