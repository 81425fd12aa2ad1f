package org.packstd.notifications.matching.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What holds for some variations fulfils one condition of a filter. */
    record Clause(List<Part> parts) {}

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

        void add(Subject.Entry entry, Terms terms, long bit) {
            var variation = entry.variation();
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
                    .toList())));
            numbersByName.forEach((name, numbers) -> {
                for (var match : Match.values()) {
                    clauses.add(new Clause(numbers.entrySet().stream()
                            .map(values -> new Part(holding(match, name, values.getKey()), values.getValue()))
                            .toList()));
                }
            });
            return clauses;
        }

        /** Filters one of whose ranges holds the value, and where a symbol names several, one for each. */
        private static Query holding(Match match, String name, Set<Facts.Figures> values) {
            if (values.size() == 1) {
                return holding(match, name, values.iterator().next());
            }
            var all = new BooleanQuery.Builder();
            values.forEach(value -> all.add(holding(match, name, value), Occur.FILTER));
            return all.build();
        }

        /** Every mode asks the same: the range begins at or below one figure and ends at or above another. */
        private static Query holding(Match match, String name, Facts.Figures value) {
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
            return BinaryPoint.newRangeQuery(Fields.ranges(match, name),
                    new byte[][]{ExactDecimal.orLowest(null), endsFrom},
                    new byte[][]{beginsUpTo, ExactDecimal.orHighest(null)});
        }
    }
}
