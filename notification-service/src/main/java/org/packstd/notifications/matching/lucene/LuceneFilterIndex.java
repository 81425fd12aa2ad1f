package org.packstd.notifications.matching.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.filter.Subject;
import org.packstd.notifications.filter.Terms;
import org.packstd.notifications.filter.TextAnalysis;
import org.packstd.notifications.matching.FilterIndex;
import org.packstd.notifications.matching.IndexBroken;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every filter is a document, found by the conditions that an event fulfils and counted condition by condition. The work is
 * that of the conditions which hold, not that of the filters there are. Segments are asked side by side; the memory is that
 * of as many segments as there are processors.
 */
public final class LuceneFilterIndex implements FilterIndex, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneFilterIndex.class);
    private static final double BUFFER_MEGABYTES = 32;
    /** Keeps what is counted for a segment small enough for the caches of a processor, and gives each processor some. */
    private static final double LARGEST_SEGMENT_MEGABYTES = 20;

    private final TextAnalysis analysis;
    private final Directory directory;
    private IndexWriter writer;
    private volatile DirectoryReader shown;

    /** Begins empty, whatever is in the directory. */
    public LuceneFilterIndex(Directory directory, TextAnalysis analysis) {
        this.analysis = analysis;
        this.directory = directory;
        try {
            writer = writer(directory);
            shown = DirectoryReader.open(writer);
        } catch (IOException unusable) {
            throw new IndexBroken(unusable);
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        var merges = new TieredMergePolicy().setMaxMergedSegmentMB(LARGEST_SEGMENT_MEGABYTES);
        var config = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(merges)
                .setCommitOnClose(false); // a copy: the next start builds it anew
        return new IndexWriter(directory, config);
    }

    /** Those that still read what was shown may end. */
    @Override
    public void renew() {
        var before = shown;
        try {
            abandon(writer);
            writer = writer(directory);
            shown = DirectoryReader.open(writer);
        } catch (IOException | AlreadyClosedException unusable) {
            throw new IndexBroken(unusable);
        }
        release(before);
    }

    /** It may be closed already, and gives its lock back in any case. */
    private static void abandon(IndexWriter broken) {
        try {
            broken.rollback();
        } catch (IOException | AlreadyClosedException asExpected) {
            LOG.debug("The writer that broke", asExpected);
        }
    }

    @Override
    public void put(Subscription subscription) {
        try {
            writer.updateDocument(term(subscription.id()), FilterDocument.of(subscription, analysis));
        } catch (IOException | AlreadyClosedException unwritable) {
            throw new IndexBroken(unwritable);
        }
    }

    @Override
    public void remove(SubscriptionId subscription) {
        try {
            writer.deleteDocuments(term(subscription));
        } catch (IOException | AlreadyClosedException unwritable) {
            throw new IndexBroken(unwritable);
        }
    }

    private static Term term(SubscriptionId subscription) {
        return new Term(Fields.ID, subscription.text());
    }

    @Override
    public void show() {
        var before = shown;
        try {
            var newer = DirectoryReader.openIfChanged(before, writer);
            if (newer != null) {
                shown = newer;
                before.decRef();
            }
        } catch (IOException | AlreadyClosedException unreadable) {
            throw new IndexBroken(unreadable);
        }
    }

    @Override
    public void each(CloudEvent event, int atMost, Consumer<List<SubscriptionId>> chunks) {
        var subject = Subject.of(event);
        var questions = questions(subject, Terms.of(subject, analysis));
        var reader = held();
        try {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null); // no question comes twice
            var chunk = new Chunk(atMost, chunks);
            var segments = reader.leaves();
            var found = segments.parallelStream().map(segment -> found(searcher, segment, event, questions)).toList();
            for (int i = 0; i < found.size(); i++) {
                hand(segments.get(i), found.get(i), chunk);
            }
            chunk.end();
        } catch (IOException | UncheckedIOException | AlreadyClosedException unreadable) {
            throw new IndexBroken(unreadable);
        } finally {
            release(reader);
        }
    }

    private FixedBitSet found(IndexSearcher searcher, LeafReaderContext segment, CloudEvent event,
            List<Question> questions) {
        try {
            var matches = new SegmentMatches(searcher, segment, analysis);
            for (var question : questions) {
                matches.add(event, question);
            }
            return matches.found();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Question> questions(Subject subject, List<Terms> terms) {
        var questions = new ArrayList<Question>();
        for (int from = 0; from < terms.size(); from += Question.MOST_VARIATIONS) {
            int to = Math.min(terms.size(), from + Question.MOST_VARIATIONS);
            questions.add(Question.of(subject.entries().subList(from, to), terms.subList(from, to)));
        }
        return questions;
    }

    private static void hand(LeafReaderContext segment, FixedBitSet found, Chunk chunk) throws IOException {
        var ids = DocValues.getBinary(segment.reader(), Fields.ID);
        var filters = new BitSetIterator(found, 0);
        for (int filter = filters.nextDoc(); filter != DocIdSetIterator.NO_MORE_DOCS; filter = filters.nextDoc()) {
            if (ids.advanceExact(filter)) {
                chunk.add(new SubscriptionId(ids.binaryValue().utf8ToString()));
            }
        }
    }

    /** What is shown stays as it is while one reads. */
    private DirectoryReader held() {
        var reader = shown;
        while (!reader.tryIncRef()) {
            if (shown == reader) {
                throw new IndexBroken("closed");
            }
            reader = shown;
        }
        return reader;
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException | AlreadyClosedException unreadable) {
            LOG.debug("Nobody reads it any more", unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        shown.decRef();
        writer.close();
    }

    /** Ids on their way to the caller. */
    private static final class Chunk {

        private final int atMost;
        private final Consumer<List<SubscriptionId>> chunks;
        private final List<SubscriptionId> ids;

        Chunk(int atMost, Consumer<List<SubscriptionId>> chunks) {
            this.atMost = atMost;
            this.chunks = chunks;
            this.ids = new ArrayList<>(atMost);
        }

        void add(SubscriptionId id) {
            ids.add(id);
            if (ids.size() == atMost) {
                end();
            }
        }

        void end() {
            if (!ids.isEmpty()) {
                chunks.accept(List.copyOf(ids));
                ids.clear();
            }
        }
    }
}
