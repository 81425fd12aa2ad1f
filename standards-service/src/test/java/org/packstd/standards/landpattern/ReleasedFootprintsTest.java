package org.packstd.standards.landpattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The proof: every footprint that KiCad released and that was made from datasheet figures is computed from those figures, through
 * payload and specification, and compared pad by pad. What does not agree is listed with its reason; a count that changes, for
 * better or worse, fails.
 */
class ReleasedFootprintsTest {

    private static final String ONE_TERMINAL = "one terminal has a size of its own, which the record only calls irregular";
    private static final String NO_DISTANCE = "the record has the size of the prescribed lands but not their distance";

    /** Footprints that differ although everything that is needed is stated. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("SOT-23", "G 0.40 instead of 0.35: agrees with a nominal overall of 2.40, not with 2.10..2.64"),
            Map.entry("UQFN-16_1.8x2.6mm_P0.4mm", ONE_TERMINAL),
            Map.entry("Renesas_UQFN-16_2x2mm_P0.4mm", ONE_TERMINAL),
            Map.entry("MPS_QFN-16_3x3mm_P0.5mm", ONE_TERMINAL),
            Map.entry("Renesas_UQFN-20_2x3mm_P0.4mm_LayoutBorder4x6y", ONE_TERMINAL),
            Map.entry("Texas_RMQ0024A_WQFN-24-1EP_3x3mm_P0.4mm_EP1.9x1.9mm",
                    "irregular: corner terminals out of the pitch"),
            Map.entry("Texas_RNP0030B_WQFN-30-1EP_4x6mm_P0.5mm_EP1.8x4.5mm",
                    "irregular: terminals of the short sides are shorter"),
            Map.entry("QFN-28_4x4mm_P0.5mm", "edge_heel_reduction of 0.12 mm, a setting of KiCad for one part"),
            Map.entry("Oscillator_SMD_EuroQuartz_XO32-4Pin_3.2x2.5mm",
                    "released turned by 90 degrees against the record"));

    /** Footprints that cannot be computed, by group: the answer names what is missing instead of guessing. */
    private static final Map<String, Missed> NOT_COMPUTABLE = Map.of(
            "prescribed inductor_smd", new Missed(106, NO_DISTANCE),
            "capae", new Missed(8, "the record does not state the terminals at all"),
            "prescribed crystal", new Missed(3, "cylinder crystals: the record has no lands"));

    private static final Map<String, Integer> AGREE = new TreeMap<>(Map.ofEntries(Map.entry("bga", 190),
            Map.entry("capae", 0), Map.entry("flat_lead", 1), Map.entry("gullwing_large", 126),
            Map.entry("gullwing_small", 96), Map.entry("ipc_spec_larger_or_equal_0603", 42),
            Map.entry("ipc_spec_smaller_0603", 12), Map.entry("ipc_spec_tantalum_7352", 20), Map.entry("j_lead", 3),
            Map.entry("no_lead", 256), Map.entry("no_lead_pull_back", 24), Map.entry("prescribed alu_cap", 36),
            Map.entry("prescribed crystal", 35), Map.entry("prescribed dpak", 16),
            Map.entry("prescribed inductor_smd", 173), Map.entry("prescribed oscillator", 15)));

    private static final Map<String, Integer> OF = new TreeMap<>();
    private static final Map<String, Integer> AGREED = new TreeMap<>();
    private static final Map<String, Integer> MISSED = new TreeMap<>();
    private static final Map<String, String> DIFFERENCES = new TreeMap<>();
    private static final Map<String, Integer> COURTYARDS = new TreeMap<>();
    private static final Map<String, Integer> CHOSEN = new TreeMap<>();

    private record Missed(int count, String reason) {}

    @BeforeAll
    static void computeAll() {
        ReleasedFootprint.all().forEach(ReleasedFootprintsTest::compute);
        System.out.println("Land patterns against released KiCad footprints, pad by pad, within "
                + Agreement.TOLERANCE + " mm:");
        OF.forEach((group, count) -> System.out.printf("  %-30s %4d of %4d agree%s%n", group, AGREED.get(group), count,
                MISSED.getOrDefault(group, 0) == 0 ? "" : ", " + MISSED.get(group) + " not computable"));
        DIFFERENCES.forEach((name, difference) -> System.out.printf("  differs: %s: %s (%s)%n", name,
                DIFFERENT.getOrDefault(name, "UNEXPLAINED"), difference));
    }

    private static void compute(ReleasedFootprint released) {
        var group = released.group();
        var part = RecordAsPayload.part(released);
        var settings = RecordAsPayload.settings(released);
        var result = part.result(settings);
        var difference = Agreement.difference(released, result);
        OF.merge(group, 1, Integer::sum);
        AGREED.merge(group, difference.isEmpty() ? 1 : 0, Integer::sum);
        MISSED.merge(group, result instanceof NoLandPattern ? 1 : 0, Integer::sum);
        if (result instanceof LandPattern pattern) {
            difference.ifPresent(text -> DIFFERENCES.put(released.name(), text));
            COURTYARDS.merge(group, Agreement.sameCourtyard(released, pattern) ? 1 : 0, Integer::sum);
            var chosen = part.at(settings.density()).rules().landClass();
            CHOSEN.merge(group, chosen == pattern.rules().landClass() ? 1 : 0, Integer::sum);
        }
    }

    @Test
    void everyGroupAgreesAsOftenAsItDid() {
        assertThat(OF.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1171);
        assertThat(AGREED).isEqualTo(AGREE);
    }

    @Test
    void everyDifferenceHasAReason() {
        assertThat(DIFFERENCES.keySet()).isEqualTo(new TreeSet<>(DIFFERENT.keySet()));
    }

    @Test
    void whatIsNotComputableLacksAFigure() {
        MISSED.forEach((group, count) -> assertThat(count).as(group)
                .isEqualTo(NOT_COMPUTABLE.getOrDefault(group, new Missed(0, "")).count()));
    }

    @Test
    void courtyardsOfComputedLandsAgreeToo() {
        assertThat(COURTYARDS).containsEntry("gullwing_large", 127).containsEntry("gullwing_small", 96)
                .containsEntry("bga", 189) // one is drawn around its own silkscreen
                .containsEntry("no_lead", 262) // one has pads that were moved
                .containsEntry("no_lead_pull_back", 24).containsEntry("j_lead", 3)
                .containsEntry("ipc_spec_larger_or_equal_0603", 42).containsEntry("ipc_spec_smaller_0603", 12)
                .containsEntry("ipc_spec_tantalum_7352", 20);
    }

    @Test
    void theClassThatIsChosenByItselfIsMostlyTheOneThatWasUsed() {
        assertThat(CHOSEN).containsEntry("gullwing_large", 127).containsEntry("bga", 190).containsEntry("j_lead", 3)
                .containsEntry("gullwing_small", 86) // ten of 0.65 mm pitch were computed as fine by hand
                .containsEntry("no_lead", 260).containsEntry("no_lead_pull_back", 17) // by hand as well
                .containsEntry("ipc_spec_larger_or_equal_0603", 41); // 0508: its terminals are on the long sides
    }
}
