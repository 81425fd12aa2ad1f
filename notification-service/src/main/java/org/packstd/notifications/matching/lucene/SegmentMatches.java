package org.packstd.notifications.matching.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.filter.Condition;
import org.packstd.notifications.filter.SoughtText;
import org.packstd.notifications.filter.TextAnalysis;

/** The filters of one segment that hold for an event. */
final class SegmentMatches {

    private final IndexSearcher searcher;
    private final LeafReaderContext segment;
    private final TextAnalysis analysis;
    private final FixedBitSet found;

    SegmentMatches(IndexSearcher searcher, LeafReaderContext segment, TextAnalysis analysis) {
        this.searcher = searcher;
        this.segment = segment;
        this.analysis = analysis;
        this.found = new FixedBitSet(segment.reader().maxDoc());
    }

    /** Adds those that hold for one of the variations that are asked about. */
    void add(CloudEvent event, Question question) throws IOException {
        var tally = new Tally(segment.reader().maxDoc());
        for (var clause : question.clauses()) {
            for (var part : clause.parts()) {
                var filters = filters(part.query());
                if (filters != null) {
                    tally.holds(filters, part.variations());
                }
            }
            for (var ranges : clause.ranges()) {
                count(ranges, tally);
            }
            tally.endCondition();
        }
        var heads = DocValues.getNumeric(segment.reader(), Fields.HEAD);
        var live = segment.reader().getLiveDocs();
        var concerned = event.type().isFor(Audience.CONCERNED) ? of(event.facts().organisations()) : null;
        var met = tally.met();
        for (int filter = met.nextDoc(); filter != DocIdSetIterator.NO_MORE_DOCS; filter = met.nextDoc()) {
            if (tally.passing(filter) == 0 || found.get(filter) || live != null && !live.get(filter)
                    || concerned != null && !concerned.get(filter) || !heads.advanceExact(filter)) {
                continue;
            }
            long head = heads.longValue();
            if (Head.hears(head, event.type()) && tally.counted(filter) == Head.conditions(head)
                    && (!Head.hasText(head) || textOccurs(filter, tally.passing(filter), question))) {
                found.set(filter);
            }
        }
    }

    private void count(RangesAround ranges, Tally tally) throws IOException {
        var points = segment.reader().getPointValues(ranges.field());
        if (points != null) {
            points.intersect(new Counted(ranges, tally));
        }
    }

    /** Ranges on their way to what is counted. */
    private record Counted(RangesAround ranges, Tally tally) implements IntersectVisitor {

        @Override
        public void visit(int filter) {
            tally.holds(filter, ranges.all());
        }

        @Override
        public void visit(int filter, byte[] range) {
            var variations = ranges.holding(range);
            if (variations != 0) {
                tally.holds(filter, variations);
            }
        }

        @Override
        public void visit(DocIdSetIterator filters, byte[] range) throws IOException {
            var variations = ranges.holding(range);
            if (variations != 0) {
                tally.holds(filters, variations);
            }
        }

        @Override
        public Relation compare(byte[] least, byte[] greatest) {
            return ranges.relation(least, greatest);
        }
    }

    FixedBitSet found() {
        return found;
    }

    private @Nullable DocIdSetIterator filters(Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var scorer = weight.scorer(segment);
        return scorer == null ? null : scorer.iterator();
    }

    private FixedBitSet of(Set<String> organisations) throws IOException {
        var theirs = new FixedBitSet(segment.reader().maxDoc());
        for (var organisation : organisations) {
            var filters = filters(new TermQuery(new Term(Fields.ORGANISATION, organisation)));
            if (filters != null) {
                theirs.or(filters);
            }
        }
        return theirs;
    }

    private boolean textOccurs(int filter, long variations, Question question) throws IOException {
        var texts = DocValues.getBinary(segment.reader(), Fields.TEXT);
        if (!texts.advanceExact(filter)) {
            return false;
        }
        var words = List.of(texts.binaryValue().utf8ToString());
        var sought = SoughtText.of(new Condition.Text(words), analysis);
        for (int i = 0; i < question.terms().size(); i++) {
            if ((variations & 1L << i) != 0 && sought.occursIn(question.terms().get(i))) {
                return true;
            }
        }
        return false;
    }
}
