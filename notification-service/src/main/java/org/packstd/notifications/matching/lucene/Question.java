package org.packstd.notifications.matching.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
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
 * @param all      the variations
 * @param clauses  one for everything that a condition can be about
 * @param terms    of each variation
 */
record Question(Variations all, List<Clause> clauses, List<Terms> terms) {

    /** So many at a time: what is said of each range grows with their square. */
    static final int MOST_VARIATIONS = 256;

    /**
     * What holds for some variations fulfils one condition of a filter.
     *
     * @param words  filters that have one of them
     * @param parts  of symbols that name several values
     * @param ranges of numbers and symbols that have one
     */
    record Clause(List<Word> words, List<Part> parts, List<Ranges> ranges) {

        /** Whether it says the same of all variations, so that nothing is to be told apart. */
        boolean isAboutAll(Variations all) {
            return parts.isEmpty() && words.stream().allMatch(word -> word.variations().equals(all))
                    && ranges.stream().allMatch(some -> some.around().saysTheSameOf(all));
        }
    }

    /** @param variations for which a condition on it holds */
    record Word(BytesRef term, Variations variations) {}

    /**
     * @param query      finds the filters whose condition holds
     * @param variations for which it does
     */
    record Part(Query query, Variations variations) {}

    /** @param fields of the index that are asked, as far as they exist */
    record Ranges(List<String> fields, RangesAround around) {}

    /**
     * @param entries at most {@link #MOST_VARIATIONS}
     * @param terms   of each of them
     */
    static Question of(List<Subject.Entry> entries, List<Terms> terms) {
        var asked = new Builder(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            asked.add(entries.get(i), terms.get(i), i);
        }
        var all = new BitSet();
        all.set(0, entries.size());
        return new Question(Variations.of(all, entries.size()), asked.clauses(), terms);
    }

    private static final class Builder {

        private final int many;
        private final Map<String, Map<String, BitSet>> termsByClause = new LinkedHashMap<>();
        private final Map<String, Map<Set<Facts.Figures>, BitSet>> numbersByName = new LinkedHashMap<>();
        private final Set<String> families = new TreeSet<>(Set.of("")); // filters that name none, or several, are there

        Builder(int many) {
            this.many = many;
        }

        void add(Subject.Entry entry, Terms terms, int number) {
            var variation = entry.variation();
            families.addAll(variation.words().getOrDefault("family", Set.of()));
            term(Fields.NO_CONDITION, Fields.NO_CONDITION, number);
            variation.words().forEach((name, words) -> words.forEach(
                    word -> term("word|" + name, Fields.word(name, word), number)));
            entry.changes().forEach(one -> term("diff", Fields.changed(one), number));
            terms.english().forEach(term -> term("text", Fields.english(term), number));
            terms.chinese().forEach(term -> term("text", Fields.chinese(term), number));
            terms.names().forEach(name -> term("text", Fields.name(name), number));
            var named = new HashSet<String>(variation.numbers().keySet());
            named.addAll(variation.symbols().keySet());
            named.forEach(name -> number(name, variation, number));
            named.addAll(variation.words().keySet());
            named.addAll(variation.features());
            named.forEach(name -> term(Fields.has(name), Fields.has(name), number));
        }

        private void term(String clause, String term, int number) {
            termsByClause.computeIfAbsent(clause, _ -> new HashMap<>()).computeIfAbsent(term, _ -> new BitSet(many))
                    .set(number);
        }

        private void number(String name, Facts.Variation variation, int number) {
            var values = CheckFilter.numbers(variation, name);
            if (!values.isEmpty()) {
                var distinct = values.size() == 1 ? Set.of(values.getFirst()) : Set.copyOf(new HashSet<>(values));
                numbersByName.computeIfAbsent(name, _ -> new HashMap<>())
                        .computeIfAbsent(distinct, _ -> new BitSet(many)).set(number);
            }
        }

        List<Clause> clauses() {
            var clauses = new ArrayList<Clause>();
            termsByClause.values().forEach(terms -> clauses.add(new Clause(terms.entrySet().stream()
                    .map(term -> new Word(new BytesRef(term.getKey()), Variations.of(term.getValue(), many)))
                    .toList(), List.of(), List.of())));
            numbersByName.forEach((name, numbers) -> {
                for (var match : Match.values()) {
                    clauses.add(clause(match, name, numbers));
                }
            });
            return clauses;
        }

        private Clause clause(Match match, String name, Map<Set<Facts.Figures>, BitSet> numbers) {
            var fields = families.stream().map(family -> Fields.ranges(match, name, family)).toList();
            var around = new ArrayList<Around>();
            var parts = new ArrayList<Part>();
            numbers.forEach((values, some) -> {
                var variations = Variations.of(some, many);
                if (values.size() == 1) {
                    around.add(around(match, values.iterator().next(), variations));
                } else {
                    fields.forEach(field -> parts.add(new Part(holding(field, match, values, variations), variations)));
                }
            });
            return new Clause(List.of(), parts,
                    around.isEmpty() ? List.of() : List.of(new Ranges(fields, RangesAround.of(around))));
        }

        /** Where a symbol names several values, filters with a range for each. */
        private static Query holding(String field, Match match, Set<Facts.Figures> values, Variations variations) {
            var all = new BooleanQuery.Builder();
            for (var value : values) {
                var around = around(match, value, variations);
                all.add(BinaryPoint.newRangeQuery(field,
                        new byte[][]{ExactDecimal.orLowest(null), around.endsFrom()},
                        new byte[][]{around.beginsUpTo(), ExactDecimal.orHighest(null)}), Occur.FILTER);
            }
            return all.build();
        }

        /** Every mode asks the same: the range begins at or below one figure and ends at or above another. */
        private static Around around(Match match, Facts.Figures value, Variations variations) {
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
