package org.packstd.standards.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.standards.diff.Editions.diff;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.standard.ChangeLevel;

/** What must hold for every pair of editions, tried on many random ones; the seed is fixed, so that a failure comes again. */
class DiffPropertiesTest {

    private static final int PAIRS = 5_000;
    private final RandomEditions random = new RandomEditions(20261128);

    @Test
    void theDiffTheOtherWayRoundIsTheMirrorImage() {
        var seen = EnumSet.noneOf(ChangeClass.class);
        for (int i = 0; i < PAIRS; i++) {
            var before = Editions.of(random.payload());
            var after = Editions.of(random.payload());

            var there = diff(before, after).changes();
            var back = diff(after, before).changes();

            var renamed = back.stream().filter(DiffPropertiesTest::isRenamedVariation)
                    .collect(Collectors.toMap(change -> change.before() == null ? "" : change.before().text(),
                            change -> change.after() == null ? "" : change.after().text()));
            assertThat(there.stream().map(change -> mirrored(change, renamed)).collect(Collectors.toSet()))
                    .isEqualTo(back.stream().map(Seen::of).collect(Collectors.toSet()));
            there.forEach(change -> seen.add(change.changeClass()));
        }
        assertThat(seen).as("every class has occurred").isEqualTo(EnumSet.allOf(ChangeClass.class));
    }

    @Test
    void anEditionDiffersFromItselfInNothingAndFromAnyOtherInSomething() {
        for (int i = 0; i < PAIRS; i++) {
            var one = Editions.of(random.payload());
            var other = Editions.of(random.payload());

            assertThat(diff(one, one).changes()).isEmpty();
            assertThat(diff(one, other).changes().isEmpty()).isEqualTo(one.equals(other));
        }
    }

    @Test
    void aClassOfIntervalsSaysWhatEverySampleSays() {
        var samples = IntStream.rangeClosed(-10, 150).mapToObj(tenth -> BigDecimal.valueOf(tenth, 1)).toList();
        var bounds = new java.util.ArrayList<@Nullable BigDecimal>(List.of(BigDecimal.ZERO, BigDecimal.ONE,
                BigDecimal.valueOf(5), BigDecimal.valueOf(6), BigDecimal.TEN));
        bounds.add(null);
        for (var before : intervals(bounds)) {
            for (var after : intervals(bounds)) {
                var inOld = samples.stream().filter(before::contains).collect(Collectors.toSet());
                var inNew = samples.stream().filter(after::contains).collect(Collectors.toSet());

                assertThat(before.changeTo(after).map(Enum::name).orElse("SAME")).as(before + " to " + after)
                        .isEqualTo(relation(inOld, inNew));
            }
        }
    }

    /** A producer is safe exactly when no sample that conformed stops conforming; a designer when none is new. */
    @Test
    void whatTheClassPromisesToProducersAndDesignersHoldsForEverySample() {
        var halfStep = new BigDecimal("0.635"); // so that every limit and a point between two is a sample
        var samples = IntStream.rangeClosed(-4, 40).mapToObj(BigDecimal::valueOf).map(halfStep::multiply).toList();
        for (int i = 0; i < PAIRS; i++) {
            var old = Dimension.of(random.value()).orElseThrow();
            var now = Dimension.of(random.value()).orElseThrow();
            var found = Difference.between("parameters/bodyX", old, now).stream()
                    .filter(difference -> difference.changeClass() != ChangeClass.RENAMED).findFirst();
            if (found.isEmpty() || found.get().changeClass() == ChangeClass.DATUM_CHANGED) {
                continue;
            }
            var stops = samples.stream().anyMatch(
                    sample -> old.interval().contains(sample) && !now.interval().contains(sample));
            var begins = samples.stream().anyMatch(
                    sample -> !old.interval().contains(sample) && now.interval().contains(sample));
            var level = Impact.level(found.get().changeClass(), Subject.PARAMETER, true);
            var impact = Impact.of(found.get().changeClass(), Subject.PARAMETER, true);

            assertThat(level == ChangeLevel.MAJOR).as(old.text() + " to " + now.text()).isEqualTo(stops);
            assertThat(impact.producer() != Severity.INFO).isEqualTo(stops);
            if (begins) {
                assertThat(impact.designer()).isNotEqualTo(Severity.INFO);
            }
        }
    }

    private static List<Interval> intervals(List<@Nullable BigDecimal> bounds) {
        return bounds.stream()
                .flatMap(least -> bounds.stream().filter(most -> least == null || most == null
                        || least.compareTo(most) <= 0).map(most -> new Interval(least, most)))
                .toList();
    }

    /** By brute force. */
    private static String relation(Set<BigDecimal> old, Set<BigDecimal> now) {
        if (old.equals(now)) {
            return "SAME";
        }
        if (old.containsAll(now)) {
            return "TIGHTENED";
        }
        if (now.containsAll(old)) {
            return "LOOSENED";
        }
        return old.stream().anyMatch(now::contains) ? "SHIFTED" : "DISJOINT";
    }

    private static boolean isRenamedVariation(Change change) {
        return change.subject() == Subject.VARIATION && change.changeClass() == ChangeClass.RENAMED;
    }

    /** What of a change has a mirror image: all but where it stands in the list. */
    private record Seen(String path, ChangeClass changeClass, Set<String> variations, boolean every,
            @Nullable Side before, @Nullable Side after) {

        static Seen of(Change change) {
            return new Seen(change.path(), change.changeClass(), Set.copyOf(change.variations()),
                    change.everyVariation(), change.before(), change.after());
        }
    }

    /** @param renamed codes of variations as {@code back} calls them, by how this side calls them */
    private static Seen mirrored(Change change, java.util.Map<String, String> renamed) {
        var codes = change.variations().stream().map(code -> renamed.getOrDefault(code, code))
                .collect(Collectors.toSet());
        return new Seen(change.path(), change.changeClass().mirror(), codes, change.everyVariation(), change.after(),
                change.before());
    }
}
