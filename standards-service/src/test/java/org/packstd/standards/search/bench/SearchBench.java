package org.packstd.standards.search.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.search.lucene.LuceneVariationIndex;
import org.packstd.standards.search.query.Grammar;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.search.query.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds an index of a synthetic catalogue and asks it from the text of a query to the bytes of an answer: one thread at a
 * time, then eight. The same queries are answered by looking at every variation, for comparison.
 *
 * <p>
 * Arguments: variations (100000), queries of each measurement (2000).
 */
public final class SearchBench {

    private static final int THREADS = 8;
    private static final int WARM_UP = 3000;

    private final Vocabulary vocabulary = new Vocabulary(new FamilySchemas().families().all());
    private final Grammar grammar = new Grammar(vocabulary);
    private final JsonMapper json = JsonMapper.shared();
    private final int queries;

    private SearchBench(int queries) {
        this.queries = queries;
    }

    public static void main(String[] args) throws Exception {
        int variations = args.length < 1 ? 100_000 : Integer.parseInt(args[0]);
        int queries = args.length < 2 ? 2000 : Integer.parseInt(args[1]);
        var directory = Files.createTempDirectory("search-bench-");
        try {
            new SearchBench(queries).run(variations, directory);
        } finally {
            IOUtils.rm(directory);
        }
    }

    private void run(int variations, Path path) throws Exception {
        var before = heap();
        try (var directory = new MMapDirectory(path); var index = new LuceneVariationIndex(directory, vocabulary)) {
            var begun = System.nanoTime();
            new SyntheticCatalogue(vocabulary).standards(variations).forEach(index::put);
            index.show();
            say("index of %d variations: built in %.1f s, %.1f MB on disk, %.1f MB of heap", variations,
                    (System.nanoTime() - begun) / 1e9, size(path) / 1e6, (heap() - before) / 1e6);
            var questions = new Questions(queries);
            alone(index, "everything, one page", _ -> "limit=20");
            alone(index, "everything with facets", _ -> "limit=20&facets=" + Questions.FACETS);
            alone(index, "four ranges, no facets", questions::ranges);
            var alone = alone(index, "four ranges with facets", questions::rangesAndFacets);
            alone(index, "four ranges by symbol", questions::symbols);
            alone(index, "four ranges, facets, histogram",
                    i -> questions.rangesAndFacets(i) + "&histograms=height,bodyX");
            alone(index, "text, two ranges, facets", questions::text);
            alone(index, "nothing matches, nearest", questions::nothing);
            var scan = scan(variations, questions);
            say("looking at every variation takes %.1f times as long as the index", scan / alone);
            together(index, questions);
        }
    }

    private double alone(LuceneVariationIndex index, String name, IntFunction<String> question) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            answer(index, question.apply(i % queries));
        }
        var millis = new double[queries];
        long hits = 0;
        for (int i = 0; i < queries; i++) {
            var begun = System.nanoTime();
            hits += answer(index, question.apply(i));
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        return report(name + ", one thread", millis, hits / queries);
    }

    private void together(LuceneVariationIndex index, Questions questions) throws Exception {
        var turn = new AtomicInteger();
        var millis = new double[queries * 2];
        Callable<Long> asking = () -> {
            long hits = 0;
            for (int i = turn.getAndIncrement(); i < millis.length; i = turn.getAndIncrement()) {
                var begun = System.nanoTime();
                hits += answer(index, questions.rangesAndFacets(i % queries));
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
            return hits;
        };
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            threads.invokeAll(Collections.nCopies(THREADS, asking)); // warm-up
            turn.set(0);
            var begun = System.nanoTime();
            threads.invokeAll(Collections.nCopies(THREADS, asking));
            var seconds = (System.nanoTime() - begun) / 1e9;
            report("four ranges with facets, " + THREADS + " at a time", millis, -1);
            say("%.0f queries a second", millis.length / seconds);
        }
    }

    /** From the text of the query to the bytes of the answer. */
    private int answer(LuceneVariationIndex index, String question) {
        var found = index.search(read(question));
        return json.writeValueAsBytes(found).length > 0 ? found.total() : 0;
    }

    private Query read(String question) {
        var parameters = new TreeMap<String, List<String>>();
        for (var pair : question.split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], List.of(parts[1]));
        }
        return grammar.read(parameters);
    }

    private double scan(int variations, Questions questions) {
        var all = new ArrayList<IndexedVariation>();
        new SyntheticCatalogue(vocabulary).standards(variations).forEach(standard -> all.addAll(standard.variations()));
        int rounds = Math.min(queries, 100);
        var millis = new double[rounds];
        long hits = 0;
        for (int i = -rounds; i < rounds; i++) {
            var begun = System.nanoTime();
            var found = Scan.count(all, read(questions.rangesAndFacets(Math.abs(i) % queries)));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
                hits += found;
            }
        }
        return report("four ranges with facets, looking at every variation", millis, hits / rounds);
    }

    private static double report(String name, double[] millis, long hits) {
        Arrays.sort(millis);
        double median = millis[millis.length / 2];
        say("%-55s median %7.2f ms, p99 %7.2f ms, slowest %7.2f ms%s", name, median, millis[millis.length * 99 / 100],
                millis[millis.length - 1], hits < 0 ? "" : ", " + hits + " hits on average");
        return median;
    }

    private static void say(String format, Object... values) {
        System.out.println(format.formatted(values));
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Queries that differ from one another, the same at every run. */
    private static final class Questions {

        static final String FACETS = "family,terminalForm,structure,pitchX";
        private static final List<String> SETS = List.of("0.35,0.4", "0.5", "0.4..0.65", "0.3..0.5", "0.65..1.27",
                "0.8");

        private final List<List<String>> ranges = new ArrayList<>();

        Questions(int queries) {
            var random = new Random(7);
            for (int i = 0; i < queries; i++) {
                int body = 2 + random.nextInt(8);
                int terminals = 20 + random.nextInt(200);
                ranges.add(List.of(SETS.get(random.nextInt(SETS.size())), body + ".." + (body + 2 + random.nextInt(8)),
                        String.format(Locale.ROOT, "..%.2f", 0.8 + random.nextInt(180) / 100.0),
                        terminals + ".." + (terminals + 20 + random.nextInt(200))));
            }
        }

        String ranges(int i) {
            var four = ranges.get(i);
            return "pitchX=%s&bodyX=%s&height=%s&terminals=%s&sort=-height&limit=20".formatted(four.toArray());
        }

        String rangesAndFacets(int i) {
            return ranges(i) + "&facets=" + FACETS;
        }

        String symbols(int i) {
            var four = ranges.get(i);
            return "e=%s&D=%s&A=%s&terminals=%s&limit=20&facets=".formatted(four.toArray()) + FACETS;
        }

        String text(int i) {
            var four = ranges.get(i);
            var words = List.of("microphone", "power management", "传感器", "MO-153").get(i % 4);
            return "q=%s&bodyX=%s&height=%s&limit=20&facets=".formatted(words, four.get(1), four.get(2)) + FACETS;
        }

        String nothing(int i) {
            var four = ranges.get(i);
            return "pitchX=%s&bodyX=%s&height=..0.01&limit=20".formatted(four.get(0), four.get(1));
        }
    }
}
