package org.packstd.standards.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row that is alone is numbered by itself. */
class NumberingTest {

    @ParameterizedTest
    @EnumSource
    void theOnlyRowHasTheNumbersFromOne(Numbering numbering) {
        assertThat(numbers(numbering.seats(0, 3, true, Set.of(), Set.of()))).containsExactly("1", "2", "3");
        assertThat(numbers(numbering.seats(3, 0, true, Set.of(), Set.of()))).containsExactly("1", "2", "3");
        assertThat(numbers(numbering.seats(0, 4, true, Set.of(2), Set.of(4)))).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void theOnlyRowIsTheLeftOrTheLowerOneAndClockwiseFromItsOtherEnd(Numbering numbering) {
        var first = numbering == Numbering.CLOCKWISE ? 2 : 0;

        assertThat(numbering.seats(0, 3, true, Set.of(), Set.of()).getFirst())
                .isEqualTo(new Seat("1", Side.LEFT, first, 3));
        assertThat(numbering.seats(3, 0, true, Set.of(), Set.of()).getFirst())
                .isEqualTo(new Seat("1", Side.BOTTOM, first, 3));
    }

    private static List<String> numbers(List<Seat> seats) {
        return seats.stream().map(Seat::number).toList();
    }
}
