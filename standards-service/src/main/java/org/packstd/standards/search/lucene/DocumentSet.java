package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.packstd.standards.search.query.Filter;
import org.packstd.standards.search.query.Interval;
import org.packstd.standards.search.query.Match;

/** Which documents of a segment fulfil a filter. */
@FunctionalInterface
interface DocumentSet {

    /** A set that the caller may change. */
    FixedBitSet in(LeafReaderContext leaf) throws IOException;

    static DocumentSet of(Filter filter, IndexSearcher searcher) throws IOException {
        return switch (filter) {
            case Filter.Words(var name, var anyOf) -> anyTerm(Fields.word(name), anyOf, searcher);
            case Filter.Has(var what, var symbol) ->
                anyTerm(symbol ? Fields.NAMED : Fields.HAS, List.of(what), searcher);
            case Filter.Numbers numbers when !numbers.number().isSymbol() ->
                inRange(numbers.number().text(), numbers, searcher);
            case Filter.Numbers numbers -> allThatTheSymbolNames(numbers, searcher);
        };
    }

    /** Documents of a query, whatever its score. */
    static DocumentSet of(Query query, IndexSearcher searcher) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        return leaf -> {
            var documents = new FixedBitSet(leaf.reader().maxDoc());
            var scorer = weight.scorer(leaf);
            if (scorer != null) {
                documents.or(scorer.iterator());
            }
            return documents;
        };
    }

    static DocumentSet any(List<DocumentSet> sets) {
        return sets.size() == 1 ? sets.getFirst() : leaf -> {
            var documents = sets.getFirst().in(leaf);
            for (var set : sets.subList(1, sets.size())) {
                documents.or(set.in(leaf));
            }
            return documents;
        };
    }

    private static DocumentSet anyTerm(String field, List<String> words, IndexSearcher searcher) throws IOException {
        var sets = new ArrayList<DocumentSet>();
        for (var word : words) {
            sets.add(of(new TermQuery(new Term(field, word)), searcher));
        }
        return any(sets);
    }

    private static DocumentSet inRange(String key, Filter.Numbers numbers, IndexSearcher searcher)
            throws IOException {
        var sets = new ArrayList<DocumentSet>();
        for (var range : numbers.anyOf()) {
            sets.add(of(inRange(key, range, numbers.match()), searcher));
        }
        return any(sets);
    }

    private static Query inRange(String key, Interval range, Match match) {
        var from = range.from() == null ? ExactDecimal.lowest() : ExactDecimal.encode(range.from());
        var to = range.to() == null ? ExactDecimal.highest() : ExactDecimal.encode(range.to());
        return switch (match) {
            case NOMINAL -> BinaryPoint.newRangeQuery(Fields.nominal(key), from, to);
            case FITS -> BinaryPoint.newRangeQuery(Fields.limits(key), new byte[][]{from, from}, new byte[][]{to, to});
            case OVERLAPS -> BinaryPoint.newRangeQuery(Fields.limits(key),
                    new byte[][]{ExactDecimal.lowest(), from}, new byte[][]{to, ExactDecimal.highest()});
        };
    }

    /** Those where the symbol means something, without those where something that it means is out of range. */
    private static DocumentSet allThatTheSymbolNames(Filter.Numbers numbers, IndexSearcher searcher)
            throws IOException {
        var symbol = numbers.number().text();
        var named = of(new TermQuery(new Term(Fields.NAMED, symbol)), searcher);
        var failing = new ArrayList<DocumentSet>();
        for (var key : numbers.number().keys()) {
            var meant = of(new TermQuery(new Term(Fields.NAMED, Fields.meaning(symbol, key))), searcher);
            var fitting = inRange(key, numbers, searcher);
            failing.add(leaf -> {
                var documents = meant.in(leaf);
                documents.andNot(fitting.in(leaf));
                return documents;
            });
        }
        return leaf -> {
            var documents = named.in(leaf);
            for (var set : failing) {
                documents.andNot(set.in(leaf));
            }
            return documents;
        };
    }
}
