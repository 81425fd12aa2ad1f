package org.packstd.standards.search.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/** Matches that are known already, for Lucene to sort. */
final class MatchingQuery extends Query {

    private final Matches matches;

    MatchingQuery(Matches matches) {
        this.matches = matches;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                var documents = matches.segments().get(leaf.ord).matching();
                int count = documents.cardinality();
                return count == 0
                        ? null
                        : new DefaultScorerSupplier(
                                new ConstantScoreScorer(score(), mode, new BitSetIterator(documents, count)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false; // asked once
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "matching";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatchingQuery query && query.matches == matches;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(matches);
    }
}
