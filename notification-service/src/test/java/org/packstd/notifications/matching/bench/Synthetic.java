package org.packstd.notifications.matching.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.Condition;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.Match;
import org.packstd.notifications.filter.Range;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;

/** Subscriptions and events as an industry might have them: ten families, 20,000 standards, 5,000 organisations. */
final class Synthetic {

    private static final List<String> FAMILIES = List.of("CSP", "WLP", "FAN_OUT", "FLIP_CHIP", "SIP", "CPO",
            "WIRE_BOND", "SMT", "MEMS_CAVITY", "INTERPOSER_25D_3D");
    private static final List<String> KEYS = List.of("bodyX", "bodyY", "height", "pitchX", "pitchY", "ballDiameter",
            "standoff", "leadWidth", "leadLength", "coplanarity", "terminals", "rows");
    private static final List<String> SYMBOLS = List.of("D", "E", "A", "e", "b", "A1", "L", "ccc");
    private static final Map<String, Set<String>> MEANINGS = Map.of("D", Set.of("bodyX"), "E", Set.of("bodyY"),
            "A", Set.of("height"), "e", Set.of("pitchX", "pitchY"), "b", Set.of("ballDiameter"),
            "A1", Set.of("standoff"), "L", Set.of("leadLength"), "ccc", Set.of("coplanarity"));
    private static final List<String> WORDS = List.of("microphone", "sensor", "power", "memory", "optical", "radio",
            "automotive", "芯片级", "封装", "MO-195", "fine-pitch", "stacked");
    private static final List<String> CLASSES = List.of("TIGHTENED", "LOOSENED", "ADDED", "REMOVED", "SHIFTED",
            "DISJOINT", "BREAKING");
    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");

    private final SplittableRandom random;

    Synthetic(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Subscription subscription(int number) {
        var types = random.nextInt(10) < 8
                ? Set.of(EventType.STANDARD_PUBLISHED, EventType.STANDARD_CORRECTED)
                : Set.of(EventType.STANDARD_WITHDRAWN, EventType.BALLOT_OPENED);
        return new Subscription(new SubscriptionId("rul-%032x".formatted(number)),
                "organisation-" + random.nextInt(5_000), new EndpointId("end-" + random.nextInt(200_000)),
                new Interest(types, filter()), THEN);
    }

    /** Of a thousand: 1 everything, 5 a kind of change, 45 a family, 250 a standard; the others describe a package. */
    private Filter filter() {
        int kind = random.nextInt(1000);
        var conditions = new ArrayList<Condition>();
        if (kind >= 1 && kind < 6) {
            conditions.add(new Condition.Changed(two(CLASSES)));
        } else if (kind >= 6 && kind < 51) {
            conditions.add(new Condition.Words("family", Set.of(one(FAMILIES))));
        } else if (kind >= 51 && kind < 301) {
            conditions.add(new Condition.Words("standard", Set.copyOf(List.of(standard(), standard()))));
        } else if (kind >= 301) {
            describe(conditions, kind);
        }
        return new Filter("synthetic", Match.values()[Math.max(0, random.nextInt(5) - 2)], conditions);
    }

    private void describe(List<Condition> conditions, int kind) {
        if (kind % 4 != 0) {
            conditions.add(new Condition.Words("family", Set.of(one(FAMILIES))));
        }
        var names = kind % 3 == 0 ? SYMBOLS : KEYS;
        int first = random.nextInt(names.size());
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            conditions.add(numbers(names.get((first + i) % names.size())));
        }
        if (kind % 5 == 0) {
            conditions.add(new Condition.Text(List.of(one(WORDS))));
        }
        if (kind % 7 == 0) {
            conditions.add(new Condition.Changed(Set.of(one(CLASSES))));
        }
        if (kind % 11 == 0) {
            conditions.add(new Condition.Has("landPattern"));
        }
    }

    private Condition numbers(String name) {
        var from = amount();
        return new Condition.Numbers(name, random.nextInt(3) == 0
                ? List.of(new Range(from, from), new Range(from.add(BigDecimal.ONE), from.add(BigDecimal.ONE)))
                : List.of(random.nextInt(4) == 0
                        ? new Range(null, from)
                        : new Range(from, from.add(BigDecimal.valueOf(random.nextInt(1, 20), 1)))));
    }

    CloudEvent published(int variations) {
        var all = new ArrayList<Facts.Variation>();
        var pitch = number();
        for (int i = 0; i < variations; i++) {
            all.add(variation("V" + i, pitch));
        }
        var facts = new Facts(Set.of(), Set.of("AUTOMOTIVE"),
                List.of("Fine-pitch package for " + one(WORDS) + " and " + one(WORDS)), List.of("细间距芯片级封装"), all,
                new Facts.ChangeClasses(Set.of(), Map.of("V0", two(CLASSES))));
        return event(EventType.STANDARD_PUBLISHED, facts);
    }

    CloudEvent ballot() {
        return event(EventType.BALLOT_OPENED, Facts.NONE);
    }

    private CloudEvent event(EventType type, Facts facts) {
        var standard = standard();
        return new CloudEvent("evt", type, "/standards-service", THEN, standard, "schema", one(FAMILIES), standard,
                "{}", facts);
    }

    /** Variations of one standard agree in most: each has its own body and count, all have the same pitch and height. */
    private Facts.Variation variation(String code, Facts.Figures pitch) {
        var numbers = new HashMap<String, Facts.Figures>();
        KEYS.forEach(key -> numbers.put(key, pitch));
        for (var own : List.of("bodyX", "bodyY", "terminals")) {
            numbers.put(own, number());
        }
        return new Facts.Variation(code, true, numbers, MEANINGS,
                Map.of("terminalForm", Set.of("BALL"), "code", Set.of(code)), Set.of("landPattern"),
                List.of("PS-CSP-0012", code, "JEDEC MO-195"));
    }

    private Facts.Figures number() {
        var nominal = amount();
        var half = new BigDecimal("0.05");
        return new Facts.Figures(nominal.subtract(half), nominal, nominal.add(half));
    }

    /** 0.1 to 20.0 in steps of 0.1, small ones more often. */
    private BigDecimal amount() {
        return BigDecimal.valueOf(1 + random.nextInt(1 + random.nextInt(200)), 1);
    }

    private String standard() {
        int number = random.nextInt(20_000);
        return "PS-" + FAMILIES.get(number % FAMILIES.size()) + "-%04d".formatted(number);
    }

    private <T> Set<T> two(List<T> all) {
        return Set.copyOf(List.of(one(all), one(all)));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
