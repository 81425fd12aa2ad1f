package org.packstd.standards.search.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.search.Figures;
import org.packstd.standards.search.lucene.LuceneVariationIndex;
import org.packstd.standards.search.query.Grammar;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.search.query.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds an index of a synthetic catalogue and asks it from the text of a query to the bytes of an answer: one thread at a
 * time, then eight. The same queries are answered by looking at every variation, for comparison. Processor time is given too:
 * on a machine that does other things meanwhile only that says what a query costs.
 *
 * <p>
 * Arguments: variations (100000), queries of each measurement (2000).
 */
public final class SearchBench {

    private static final int THREADS = 8;
    private static final int WARM_UP = 2000;
    private static final int SCANS = 20;

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
            say("%-52s %18s   %18s", "", "time: median, p99", "processor: the same");
            alone(index, "everything, one page", _ -> "limit=20");
            alone(index, "everything with facets", _ -> "limit=20&facets=" + Questions.FACETS);
            alone(index, "four ranges, no facets", questions::ranges);
            var alone = alone(index, "four ranges with facets", questions::rangesAndFacets);
            alone(index, "four ranges by symbol", questions::symbols);
            alone(index, "four ranges, facets, histogram",
                    i -> questions.rangesAndFacets(i) + "&histograms=height,bodyX");
            alone(index, "text, two ranges, facets", questions::text);
            alone(index, "nothing matches, nearest", questions::nothing);
            together(index, questions);
            var scan = scan(variations, questions);
            say("looking at every variation takes %.0f times as long as the index", scan / alone);
        }
    }

    /** Wall time and processor time of queries, in milliseconds. */
    private record Times(double[] wall, double[] processor) {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        Times(int queries) {
            this(new double[queries], new double[queries]);
        }

        long measure(int i, LongSupplier query) {
            var processorBegun = THREADS.getCurrentThreadCpuTime();
            var begun = System.nanoTime();
            long hits = query.getAsLong();
            wall[i] = (System.nanoTime() - begun) / 1e6;
            processor[i] = (THREADS.getCurrentThreadCpuTime() - processorBegun) / 1e6;
            return hits;
        }

        /** Prints median and 99 % of both; gives the median of the processor time. */
        double report(String name, long hits) {
            Arrays.sort(wall);
            Arrays.sort(processor);
            say("%-52s %7.2f %7.2f ms   %7.2f %7.2f ms%s", name, at(wall, 50), at(wall, 99), at(processor, 50),
                    at(processor, 99), hits < 0 ? "" : "   %6d hits".formatted(hits));
            return at(processor, 50);
        }

        private static double at(double[] sorted, int percent) {
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    private double alone(LuceneVariationIndex index, String name, IntFunction<String> question) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            answer(index, question.apply(i % queries));
        }
        var times = new Times(queries);
        long hits = 0;
        for (int i = 0; i < queries; i++) {
            var text = question.apply(i);
            hits += times.measure(i, () -> answer(index, text));
        }
        return times.report(name, hits / queries);
    }

    private void together(LuceneVariationIndex index, Questions questions) throws Exception {
        var turn = new AtomicInteger();
        var times = new Times(queries * 2);
        Callable<Long> asking = () -> {
            long hits = 0;
            for (int i = turn.getAndIncrement(); i < queries * 2; i = turn.getAndIncrement()) {
                var text = questions.rangesAndFacets(i % queries);
                hits += times.measure(i, () -> answer(index, text));
            }
            return hits;
        };
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            threads.invokeAll(Collections.nCopies(THREADS, asking)); // warm-up
            turn.set(0);
            var begun = System.nanoTime();
            threads.invokeAll(Collections.nCopies(THREADS, asking));
            var seconds = (System.nanoTime() - begun) / 1e9;
            times.report("four ranges with facets, " + THREADS + " at a time", -1);
            say("%.0f queries a second", queries * 2 / seconds);
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
        var all = new ArrayList<Scan.Row>();
        var known = new HashMap<Figures, Figures>();
        new SyntheticCatalogue(vocabulary).standards(variations).forEach(
                standard -> standard.variations().forEach(variation -> all.add(Scan.Row.of(variation, known))));
        int rounds = Math.min(queries, SCANS);
        var times = new Times(rounds);
        long hits = 0;
        for (int i = -rounds; i < rounds; i++) { // the first half warms up
            var query = read(questions.rangesAndFacets(Math.abs(i) % queries));
            hits = (i == 0 ? 0 : hits) + times.measure(Math.max(i, 0), () -> Scan.count(all, query));
        }
        return times.report("four ranges with facets, every variation", hits / rounds);
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
