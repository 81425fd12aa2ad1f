package org.packstd.standards.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.packstd.standards.diff.Editions.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.packstd.standards.standard.ChangeSummary;
import org.packstd.standards.standard.SemanticVersion;

/** The largest that the schemas allow: 500 variations, every parameter of each stated and changed on its own. */
class DiffBoundsTest {

    private static final int VARIATIONS = 500;
    private static final int PARAMETERS = 40;

    @Test
    @Timeout(10)
    void theLargestDiffIsCompleteInCountAndBoundedInLists() {
        var diff = diff(largest("0"), largest("1"));

        assertThat(diff.changes()).hasSize(VARIATIONS * PARAMETERS);
        assertThat(diff.counts()).containsExactly(Map.entry(ChangeClass.SHIFTED, VARIATIONS * PARAMETERS));
        assertThat(diff.affected(Diff.MOST_PATHS)).hasSize(Diff.MOST_PATHS);
        var summary = diff.summary(SemanticVersion.FIRST, null);
        assertThat(summary.paths()).hasSize(ChangeSummary.MOST);
        assertThat(summary.complete()).isFalse();
    }

    @Test
    @Timeout(10)
    void whatChangesAlikeInEveryVariationIsOneChange() {
        var changed = largest("0");
        var shared = new LinkedHashMap<>(changed.payload().members());
        shared.put("parameters", Map.of("coplanarity", Map.of("max", "0.1", "unit", "mm")));

        var diff = diff(changed, Editions.of(shared));

        assertThat(diff.changes()).hasSize(1);
        assertThat(diff.changes().getFirst().variations()).hasSize(VARIATIONS);
        assertThat(diff.affected(10)).containsExactly("/*/parameters/coplanarity");
    }

    @Test
    void entriesOfOneNameAreToldApart() {
        var two = Editions.of(Map.of("list", List.of(Map.of("id", "a", "v", 1), Map.of("id", "a", "v", 2))));

        assertThat(diff(Editions.of(Map.of()), two).changes()).extracting(Change::path)
                .containsExactlyInAnyOrder("list/a/v", "list/a#2/v");
    }

    @Test
    void aNameThatLooksLikeANumberedOneTakesNothingAway() {
        var three = Editions.of(Map.of("list", List.of(Map.of("id", "a#2", "v", 1), Map.of("id", "a", "v", 2),
                Map.of("id", "a", "v", 3), Map.of("id", "a#2", "v", 4))));

        assertThat(diff(Editions.of(Map.of()), three).changes()).extracting(Change::path)
                .containsExactlyInAnyOrder("list/a#2/v", "list/a/v", "list/a#3/v", "list/a#2#2/v");
    }

    /** Naming each in turn by trying all numbers before it would take 800 million tries. */
    @Test
    @Timeout(10)
    void ofManyEntriesOfOneNameNoneIsLost() {
        var entries = IntStream.range(0, 40_000).mapToObj(i -> Map.<String, Object>of("id", "a", "v", i)).toList();

        var leaves = Leaves.of(Map.of("list", entries), Set.of());

        assertThat(leaves).hasSize(40_000).containsEntry("list/a/v", 0).containsEntry("list/a#40000/v", 39_999);
    }

    @Test
    void whatNoSchemaWouldLetPassIsComparedAllTheSame() {
        var odd = new LinkedHashMap<String, Object>();
        odd.put("parameters", "none");
        odd.put("variations", List.of(Map.of("code", "AA", "parameters", List.of(1, Map.of())),
                Map.of("code", "AA"), Map.of("code", 7),
                Map.of("terminals", Map.of("count", Map.of("a", List.of(List.of()))))));
        odd.put("notes", Map.of("unit", "mm", "max", "1e999999999"));

        assertThatCode(() -> diff(Editions.of(odd), largest("0"))).doesNotThrowAnyException();
        assertThatCode(() -> diff(largest("0"), Editions.of(odd)).findings(Declaration.NONE))
                .doesNotThrowAnyException();
    }

    /** @param digit last digit of every figure */
    private static Edition largest(String digit) {
        var variations = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < VARIATIONS; i++) {
            var parameters = new LinkedHashMap<String, Object>();
            for (int j = 0; j < PARAMETERS; j++) {
                parameters.put("parameter" + j, Map.of("symbol", "D", "min", i + "." + (j + 10) + digit, "max",
                        (i + 1) + "." + (j + 10) + digit, "unit", "mm"));
            }
            variations.add(Map.of("code", "V" + i, "parameters", parameters));
        }
        return Editions.of(Map.of("variations", variations));
    }

}
