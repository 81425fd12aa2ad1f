package org.packstd.notifications.matching.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType.Audience;
import org.packstd.notifications.filter.Condition;
import org.packstd.notifications.filter.SoughtText;
import org.packstd.notifications.filter.TextAnalysis;
import org.packstd.notifications.matching.lucene.Question.Clause;
import org.packstd.notifications.matching.lucene.Question.Ranges;
import org.packstd.notifications.matching.lucene.Question.Word;

/**
 * The filters of one segment that hold for an event. First counted is what holds for any variation; only where several
 * conditions hold for some variations each, it is looked at for which.
 */
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

    FixedBitSet found() {
        return found;
    }

    /** Adds those that hold for one of the variations that are asked about. */
    void add(CloudEvent event, Question question) throws IOException {
        int size = segment.reader().maxDoc();
        var tally = new Tally(size);
        for (var clause : question.clauses()) {
            count(clause, question.all(), tally);
            tally.endCondition();
        }
        var heads = DocValues.getNumeric(segment.reader(), Fields.HEAD);
        var live = segment.reader().getLiveDocs();
        var concerned = event.type().isFor(Audience.CONCERNED) ? of(event.facts().organisations()) : null;
        var doubtful = new FixedBitSet(size);
        for (int filter = 0; filter < size; filter++) {
            int counted = tally.counted(filter);
            if (counted == 0 || found.get(filter) || live != null && !live.get(filter)
                    || concerned != null && !concerned.get(filter) || !heads.advanceExact(filter)) {
                continue;
            }
            long head = heads.longValue();
            if (Head.hears(head, event.type()) && counted == Head.conditions(head)) {
                (tally.holdTogether(filter) && !Head.hasText(head) ? found : doubtful).set(filter);
            }
        }
        decide(doubtful, question);
    }

    private void count(Clause clause, Variations all, Tally tally) throws IOException {
        for (var word : clause.words()) {
            var filters = filters(word);
            if (filters != null) {
                tally.holds(filters, word.variations().equals(all));
            }
        }
        for (var part : clause.parts()) {
            var filters = filters(part.query());
            if (filters != null) {
                tally.holds(filters, part.variations().equals(all));
            }
        }
        for (var ranges : clause.ranges()) {
            visit(ranges, new Counting(ranges.around(), all, ranges.around().all().equals(all), tally));
        }
    }

    private void decide(FixedBitSet doubtful, Question question) throws IOException {
        var filters = new BitSetIterator(doubtful, 0);
        var several = new int[doubtful.cardinality()];
        if (several.length == 0) {
            return;
        }
        for (int i = 0; i < several.length; i++) {
            several[i] = filters.nextDoc();
        }
        var together = new Together(several, doubtful.length(), question);
        for (var clause : question.clauses()) {
            if (!clause.isAboutAll(question.all())) {
                tell(clause, together);
                together.endCondition();
            }
        }
        var heads = DocValues.getNumeric(segment.reader(), Fields.HEAD);
        for (int i = 0; i < several.length; i++) {
            if (together.passesAny(i) && heads.advanceExact(several[i])
                    && (!Head.hasText(heads.longValue()) || textOccurs(several[i], i, together, question))) {
                found.set(several[i]);
            }
        }
    }

    private void tell(Clause clause, Together together) throws IOException {
        for (var word : clause.words()) {
            var filters = filters(word);
            if (filters != null) {
                together.holds(filters, word.variations());
            }
        }
        for (var part : clause.parts()) {
            var filters = filters(part.query());
            if (filters != null) {
                together.holds(filters, part.variations());
            }
        }
        for (var ranges : clause.ranges()) {
            visit(ranges, new Telling(ranges.around(), together));
        }
    }

    private void visit(Ranges ranges, IntersectVisitor visitor) throws IOException {
        for (var field : ranges.fields()) {
            var points = segment.reader().getPointValues(field);
            if (points != null) {
                points.intersect(visitor);
            }
        }
    }

    /** Ranges on their way to what is counted. */
    private record Counting(RangesAround ranges, Variations all, boolean concernsAll,
            Tally tally) implements IntersectVisitor {

        @Override
        public void visit(int filter) {
            tally.holds(filter, concernsAll);
        }

        @Override
        public void visit(int filter, byte[] range) {
            var holding = ranges.holding(range, all);
            if (holding != Holding.FOR_NONE) {
                tally.holds(filter, holding == Holding.FOR_ALL);
            }
        }

        @Override
        public void visit(DocIdSetIterator filters, byte[] range) throws IOException {
            var holding = ranges.holding(range, all);
            if (holding != Holding.FOR_NONE) {
                tally.holds(filters, holding == Holding.FOR_ALL);
            }
        }

        @Override
        public Relation compare(byte[] least, byte[] greatest) {
            return ranges.relation(least, greatest);
        }
    }

    /** Ranges of filters that are looked at closely. */
    private record Telling(RangesAround ranges, Together together) implements IntersectVisitor {

        @Override
        public void visit(int filter) {
            together.holds(filter, ranges.all());
        }

        @Override
        public void visit(int filter, byte[] range) {
            together.holds(filter, range, ranges);
        }

        @Override
        public Relation compare(byte[] least, byte[] greatest) {
            return ranges.relation(least, greatest);
        }
    }

    private @Nullable DocIdSetIterator filters(Word word) throws IOException {
        return segment.reader().postings(new Term(Fields.TERMS, word.term()), PostingsEnum.NONE);
    }

    private @Nullable DocIdSetIterator filters(Query query) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var scorer = weight.scorer(segment);
        return scorer == null ? null : scorer.iterator();
    }

    private FixedBitSet of(Set<String> organisations) throws IOException {
        var theirs = new FixedBitSet(segment.reader().maxDoc());
        for (var organisation : organisations) {
            var filters = segment.reader().postings(new Term(Fields.ORGANISATION, organisation), PostingsEnum.NONE);
            if (filters != null) {
                theirs.or(filters);
            }
        }
        return theirs;
    }

    private boolean textOccurs(int filter, int index, Together together, Question question) throws IOException {
        var texts = DocValues.getBinary(segment.reader(), Fields.TEXT);
        if (!texts.advanceExact(filter)) {
            return false;
        }
        var words = List.of(texts.binaryValue().utf8ToString());
        var sought = SoughtText.of(new Condition.Text(words), analysis);
        for (int i = 0; i < question.terms().size(); i++) {
            if (together.passes(index, i) && sought.occursIn(question.terms().get(i))) {
                return true;
            }
        }
        return false;
    }
}
