package org.packstd.notifications.matching.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.filter.CheckFilter;
import org.packstd.notifications.filter.lucene.LuceneAnalysis;
import org.packstd.notifications.matching.lucene.LuceneFilterIndex;

/**
 * Builds the reverse index of very many synthetic subscriptions and asks it whom events concern, from the event to the last
 * chunk of ids. The same events are then answered by a look at every filter, held in memory. Processor time is
 * given too: on a machine that does other things meanwhile only that says what a match costs.
 *
 * <p>
 * Arguments: subscriptions (1000000), events of each measurement (200).
 */
public final class MatchingBench {

    private static final int CHUNK = 500;
    private static final int WARM_UP = 30;
    private static final int LOOKS = 5;
    private static final int IN_MEMORY = 100_000;

    private final int subscriptions;
    private final int events;
    private final LuceneAnalysis analysis = new LuceneAnalysis();

    private MatchingBench(int subscriptions, int events) {
        this.subscriptions = subscriptions;
        this.events = events;
    }

    public static void main(String[] args) throws Exception {
        int subscriptions = args.length < 1 ? 1_000_000 : Integer.parseInt(args[0]);
        int events = args.length < 2 ? 200 : Integer.parseInt(args[1]);
        var directory = Files.createTempDirectory("matching-bench-");
        try {
            new MatchingBench(subscriptions, events).run(directory);
        } finally {
            IOUtils.rm(directory);
        }
    }

    private void run(Path path) throws Exception {
        var before = heap();
        double matching;
        try (var directory = new MMapDirectory(path); var index = new LuceneFilterIndex(directory, analysis)) {
            var begun = System.nanoTime();
            var synthetic = new Synthetic(1);
            for (int i = 0; i < subscriptions; i++) {
                index.put(synthetic.subscription(i));
            }
            index.show();
            say("index of %d subscriptions: built in %.1f s, %.1f MB on disk, %.1f MB of heap", subscriptions,
                    (System.nanoTime() - begun) / 1e9, size(path) / 1e6, (heap() - before) / 1e6);
            say("%-44s %18s   %18s", "", "time: median, p99", "processor: the same");
            var asked = new Synthetic(2);
            measure("a ballot, nothing stated", index, _ -> asked.ballot());
            matching = measure("published, 1 variation", index, _ -> asked.published(1));
            measure("published, 12 variations", index, _ -> asked.published(12));
            measure("published, 60 variations", index, _ -> asked.published(60));
            measure("published, 200 variations", index, _ -> asked.published(200));
            measure("1 variation, a subscription changed before", index, i -> {
                index.put(synthetic.subscription(i));
                index.show();
                return asked.published(1);
            });
            say("%.1f MB of heap after all matches", (heap() - before) / 1e6);
        }
        say("looking at every filter takes %.0f times the processor time of the index", everyFilter() / matching);
    }

    private double measure(String name, LuceneFilterIndex index, IntFunction<CloudEvent> event) throws IOException {
        ToLongFunction<CloudEvent> match = one -> {
            var found = new long[1];
            index.each(one, CHUNK, chunk -> found[0] += chunk.size());
            return found[0];
        };
        return measure(name, events, event, match);
    }

    /** Filters must be in memory for this, which is what the index saves; all together would not fit, so part after part. */
    private double everyFilter() {
        var synthetic = new Synthetic(1);
        var check = new CheckFilter(analysis);
        double processor = 0;
        for (int from = 0; from < subscriptions; from += IN_MEMORY) {
            var interests = IntStream.range(from, Math.min(subscriptions, from + IN_MEMORY))
                    .mapToObj(number -> synthetic.subscription(number).interest()).toList();
            var asked = new Synthetic(2);
            processor += measure("looking at filters from %d on, 1 variation".formatted(from), LOOKS,
                    _ -> asked.published(1), event -> {
                        var passes = check.against(event);
                        return interests.stream().filter(interest -> interest.types().contains(event.type())
                                && passes.test(interest.filter())).count();
                    });
        }
        return processor;
    }

    private static double measure(String name, int times, IntFunction<CloudEvent> event,
            ToLongFunction<CloudEvent> match) {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int i = 0; i < Math.min(WARM_UP, times); i++) {
            var unused = match.applyAsLong(event.apply(i));
        }
        var wall = new double[times];
        var processor = new double[times];
        long found = 0;
        for (int i = 0; i < times; i++) {
            var one = event.apply(i);
            var processorBegun = process.getProcessCpuTime();
            var begun = System.nanoTime();
            found += match.applyAsLong(one);
            wall[i] = (System.nanoTime() - begun) / 1e6;
            processor[i] = (process.getProcessCpuTime() - processorBegun) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        say("%-44s %7.2f %7.2f ms   %7.2f %7.2f ms   %6d matches", name, at(wall, 50), at(wall, 99), at(processor, 50),
                at(processor, 99), found / times);
        return at(processor, 50);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.toList().stream().mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
