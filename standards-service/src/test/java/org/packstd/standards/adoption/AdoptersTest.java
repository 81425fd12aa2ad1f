package org.packstd.standards.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.standards.diff.AdopterRole;

/** Nobody can tell a group of fewer than three organisations, whatever answers are put together. */
class AdoptersTest {

    @ParameterizedTest(name = "{0} named and {1} unnamed are told as {2} with {3} names")
    @CsvSource({"0, 0, 0, 0", "0, 1, 0, 0", "0, 2, 0, 0", "2, 0, 0, 0", "0, 3, 3, 0", "1, 1, 0, 0", "2, 1, 3, 0",
        "3, 0, 3, 3", "3, 1, 3, 3", "3, 2, 3, 3", "3, 3, 6, 3", "4, 2, 4, 4", "0, 7, 6, 0", "5, 8, 11, 5"})
    void aGroupIsToldOfFromThreeOn(int named, int unnamed, int atLeast, int names) {
        var told = Adopters.of(AdopterRole.PRODUCER, groups(named, unnamed), () -> names(named));

        assertThat(told.atLeast()).isEqualTo(atLeast);
        assertThat(told.names()).hasSize(names);
        assertThat(told.isSuppressed()).isEqualTo(atLeast == 0);
    }

    @Test
    void namesAreNotEvenAskedForWhenTheyMayNotBeTold() {
        var told = Adopters.of(AdopterRole.PRODUCER, groups(2, 9), () -> {
            throw new AssertionError("asked");
        });

        assertThat(told.atLeast()).isEqualTo(9);
    }

    @Test
    void otherRolesDoNotCount() {
        assertThat(Adopters.of(AdopterRole.TESTER, groups(9, 9), List::of).isSuppressed()).isTrue();
    }

    /** One revision and all revisions are two answers about overlapping groups. */
    @Test
    void theDifferenceOfTwoAnswersIsNeverASmallGroup() {
        for (int part = 0; part < 40; part++) {
            for (int rest = 0; rest < 40; rest++) {
                var all = Adopters.counted(AdopterRole.PRODUCER, groups(0, part + rest)).atLeast();
                var some = Adopters.counted(AdopterRole.PRODUCER, groups(0, part)).atLeast();

                assertThat(all - some).isNotIn(1, 2);
                assertThat(possible(all, some)).as("sizes of the rest that explain " + all + " and " + some)
                        .hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    /** The adopters of a standard with one revision and the impact on that revision count the same organisations. */
    @Test
    void whoeverPutsTheNamesAndBothCountsTogetherLearnsNothingOfASmallGroup() {
        for (int named = 0; named < 20; named++) {
            for (int unnamed = 0; unnamed < 20; unnamed++) {
                assertThat(explaining(answers(named, unnamed)))
                        .as("numbers of unnamed ones that explain the answers on %s named and %s unnamed", named,
                                unnamed)
                        .hasSizeGreaterThanOrEqualTo(3);
            }
        }
    }

    private static List<Integer> answers(int named, int unnamed) {
        var groups = groups(named, unnamed);
        var told = Adopters.of(AdopterRole.PRODUCER, groups, () -> names(named));
        return List.of(told.names().size(), told.atLeast(), Adopters.counted(AdopterRole.PRODUCER, groups).atLeast());
    }

    private static Set<Integer> explaining(List<Integer> answers) {
        var sizes = new TreeSet<Integer>();
        IntStream.range(0, 40).forEach(named -> IntStream.range(0, 40)
                .filter(unnamed -> answers(named, unnamed).equals(answers))
                .forEach(sizes::add));
        return sizes;
    }

    private static Set<Integer> possible(int all, int some) {
        var sizes = new TreeSet<Integer>();
        IntStream.range(0, 90).forEach(part -> IntStream.range(0, 90).forEach(rest -> {
            if (part / 3 * 3 == some && (part + rest) / 3 * 3 == all) {
                sizes.add(rest);
            }
        }));
        return sizes;
    }

    private static List<Adoptions.Group> groups(int named, int unnamed) {
        return List.of(new Adoptions.Group(AdopterRole.PRODUCER, true, named),
                new Adoptions.Group(AdopterRole.PRODUCER, false, unnamed));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "org-" + i).toList();
    }
}
