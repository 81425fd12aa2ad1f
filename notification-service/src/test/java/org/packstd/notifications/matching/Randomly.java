package org.packstd.notifications.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.Condition;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.Match;
import org.packstd.notifications.filter.Range;

/** Filters and facts that are unlike any that a person would write, from few values, so that they often meet. */
final class Randomly {

    private static final List<String> KEYS = List.of("bodyX", "pitchX", "pitchY", "height");
    private static final List<String> SYMBOLS = List.of("e", "D", "JEDEC:D");
    private static final List<String> FORMS = List.of("BALL", "LEAD", "PAD");
    private static final List<String> WORDS = List.of("fine-pitch", "microphone", "the", "AA", "MO-195", "芯片级", "封",
            "AT");
    private static final List<String> CLASSES = List.of("TIGHTENED", "LOOSENED", "ADDED");

    private final SplittableRandom random;

    Randomly(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Filter filter() {
        var conditions = new ArrayList<Condition>();
        for (var name : some(KEYS, 6)) {
            conditions.add(numbers(name));
        }
        for (var name : some(SYMBOLS, 6)) {
            conditions.add(numbers(name));
        }
        if (oneIn(3)) {
            conditions.add(new Condition.Words("terminalForm", some(FORMS, 2, 1)));
        }
        if (oneIn(2)) {
            conditions.add(new Condition.Words("family", some(List.of("CSP", "SMT"), 2, 1)));
        }
        for (var name : some(List.of("landPattern", "bodyX", "e", "terminalForm"), 8)) {
            conditions.add(new Condition.Has(name));
        }
        if (oneIn(4)) {
            conditions.add(new Condition.Text(List.copyOf(some(WORDS, 3, 1))));
        }
        if (oneIn(4)) {
            conditions.add(new Condition.Changed(some(CLASSES, 2, 1)));
        }
        return new Filter("random", Match.values()[random.nextInt(3)], conditions);
    }

    Facts facts(int variations) {
        var all = new ArrayList<Facts.Variation>();
        var classes = new HashMap<String, Set<String>>();
        for (int i = 0; i < variations; i++) {
            var code = "V" + i;
            all.add(variation(code));
            if (oneIn(3)) {
                classes.put(code, some(CLASSES, 2, 1));
            }
        }
        return new Facts(Set.of(), Set.of(), oneIn(2) ? List.of("Fine-pitch package for microphones") : List.of(),
                oneIn(2) ? List.of("细间距芯片级封装") : List.of(), all,
                new Facts.ChangeClasses(oneIn(5) ? some(CLASSES, 2, 1) : Set.of(), classes));
    }

    private Facts.Variation variation(String code) {
        var numbers = new HashMap<String, Facts.Figures>();
        some(KEYS, 2).forEach(key -> numbers.put(key, number()));
        var symbols = new HashMap<String, Set<String>>();
        some(SYMBOLS, 2).forEach(symbol -> symbols.put(symbol, some(KEYS, 2, 1)));
        Map<String, Set<String>> words = oneIn(4) ? Map.of() : Map.of("terminalForm", some(FORMS, 3, 1));
        return new Facts.Variation(code, !oneIn(4), numbers, symbols, words,
                oneIn(2) ? Set.of("landPattern") : Set.of(),
                oneIn(2) ? List.of("PS-CSP-0012", code, "JEDEC MO-195") : List.of("AA AT"));
    }

    private Condition numbers(String name) {
        var ranges = new ArrayList<Range>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            var one = amount();
            var other = amount();
            ranges.add(oneIn(4)
                    ? new Range(one, null)
                    : oneIn(3) ? new Range(null, one) : new Range(one.min(other), one.max(other)));
        }
        return new Condition.Numbers(name, ranges);
    }

    private Facts.Figures number() {
        var nominal = amount();
        return new Facts.Figures(side(nominal.subtract(step())), nominal, side(nominal.add(step())));
    }

    private @Nullable BigDecimal side(BigDecimal amount) {
        return oneIn(4) ? null : amount;
    }

    private BigDecimal step() {
        return new BigDecimal("0.000000001").multiply(BigDecimal.valueOf(random.nextInt(3)))
                .add(oneIn(2) ? new BigDecimal("0.1") : BigDecimal.ZERO);
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(-3, 12), 1);
    }

    private Set<String> some(List<String> all, int oneIn) {
        return some(all, oneIn, 0);
    }

    private Set<String> some(List<String> all, int oneIn, int atLeast) {
        var some = new HashSet<String>();
        all.stream().filter(_ -> oneIn(oneIn)).forEach(some::add);
        while (some.size() < atLeast) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
