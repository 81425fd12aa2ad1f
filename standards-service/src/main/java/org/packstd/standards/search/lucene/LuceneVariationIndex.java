package org.packstd.standards.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.Axis;
import org.packstd.standards.search.Crossed;
import org.packstd.standards.search.Found;
import org.packstd.standards.search.IndexedStandard;
import org.packstd.standards.search.Misses;
import org.packstd.standards.search.VariationIndex;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.standard.Designation;

/** Begins empty, whatever is in its directory. */
public final class LuceneVariationIndex implements VariationIndex, AutoCloseable {

    private static final double BUFFER_MEGABYTES = 16;

    private final Vocabulary vocabulary;
    private final IndexWriter writer;
    private final Map<Designation, Long> versions = new ConcurrentHashMap<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private volatile Snapshot shown;

    public LuceneVariationIndex(Directory directory, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        var config = new IndexWriterConfig(Analyzers.OF_INDEX).setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false); // a copy: the next start builds it anew
        try {
            writer = new IndexWriter(directory, config);
            shown = Snapshot.of(DirectoryReader.open(writer), fingerprint.toString());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void put(IndexedStandard standard) {
        var documents = standard.variations().stream().map(VariationDocument::of).toList();
        var designation = standard.designation();
        try {
            writer.updateDocuments(new Term(Fields.word(Fields.STANDARD), designation.toString()), documents);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var before = versions.put(designation, standard.version());
        if (before != null) {
            fingerprint.remove(designation + " " + before);
        }
        fingerprint.add(designation + " " + standard.version());
    }

    /** A writer that met what it could not survive, such as a full disk, has closed itself. */
    @Override
    public boolean canChange() {
        return writer.isOpen();
    }

    @Override
    public long versionOf(Designation designation) {
        return versions.getOrDefault(designation, 0L);
    }

    @Override
    public void show() {
        var before = shown;
        try {
            var newer = DirectoryReader.openIfChanged(before.reader(), writer);
            if (newer != null) {
                shown = Snapshot.of(newer, fingerprint.toString());
                before.reader().decRef();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String fingerprint() {
        return shown.fingerprint();
    }

    @Override
    public Found search(Query query) {
        return read(searcher -> search(query, searcher));
    }

    private Found search(Query query, IndexSearcher searcher) throws IOException {
        var matches = Matches.of(query, searcher);
        var paging = new Paging(query, searcher);
        var page = paging.page(matches);
        int total = matches.total();
        var facets = new ArrayList<Found.Facet>();
        for (var name : query.facets()) {
            facets.add(FacetCounts.of(name, vocabulary.measure(name).isPresent(), matches));
        }
        var histograms = new ArrayList<Found.Histogram>();
        for (var number : query.histograms()) {
            histograms.add(HistogramCounts.of(number, matches));
        }
        var nearest = total == 0
                ? new NearestMatches(matches, searcher, paging, new Misses(query, vocabulary)).find()
                : List.<Found.NearMiss>of();
        return new Found(total, page.hits(), page.next(), facets, histograms, nearest);
    }

    @Override
    public Crossed cross(Query query, Axis x, @Nullable Axis y) {
        return read(searcher -> CrossedCounts.of(x, y, Matches.of(query, searcher)));
    }

    /** What searches see stays as it is while one reads. */
    <T> T read(Reading<T> reading) {
        var snapshot = shown;
        while (!snapshot.reader().tryIncRef()) {
            snapshot = shown;
        }
        try {
            return reading.read(snapshot.searcher());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            release(snapshot);
        }
    }

    private static void release(Snapshot snapshot) {
        try {
            snapshot.reader().decRef();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Something done with what the index shows. */
    @FunctionalInterface
    interface Reading<T> {

        T read(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() throws IOException {
        shown.reader().decRef();
        writer.close();
    }
}
