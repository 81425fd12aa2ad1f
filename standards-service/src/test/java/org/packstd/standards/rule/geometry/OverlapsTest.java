package org.packstd.standards.rule.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static final int SLABS = 100_000;
    private static final Duration QUICK = Duration.ofSeconds(20);

    @Test
    void anOverlapIsFoundExactlyWhereThereIsOne() {
        var random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            var boxes = IntStream.range(0, 2 + round % 9).mapToObj(i -> box(i, random.nextInt(40), random.nextInt(40),
                    random.nextInt(9), random.nextInt(9))).toList();

            assertThat(Overlaps.of(boxes).findAny().isPresent()).as("%s", boxes).isEqualTo(anyTwoOverlap(boxes));
        }
    }

    @Test
    void oneOverlapAmongManyRectanglesIsFoundWithoutComparingAllPairs() {
        var wide = IntStream.range(0, SLABS).mapToObj(i -> box(i, 0, 2 * i + 1, 2 * SLABS, 2));
        var tall = IntStream.range(0, SLABS).mapToObj(i -> box(SLABS + i, SLABS + 2 * i + 1, -SLABS, 2, 2 * SLABS));
        var oneMore = box(2 * SLABS, SLABS + 1, -1, 1, 1);
        var boxes = Stream.of(wide, tall, Stream.of(oneMore)).flatMap(each -> each).toList();

        var found = Assertions.assertTimeoutPreemptively(QUICK, () -> Overlaps.of(boxes).toList());

        assertThat(found).singleElement().satisfies(
                overlap -> assertThat(List.of(overlap.pointer(), overlap.expected()).toString())
                        .contains("/" + 2 * SLABS, "∩ " + SLABS + ":"));
    }

    private static boolean anyTwoOverlap(List<Box> boxes) {
        var real = boxes.stream().filter(Box::hasArea).toList();
        return real.stream().anyMatch(one -> real.stream().anyMatch(other -> one != other && one.overlaps(other)));
    }

    private static Box box(int number, int x, int y, int width, int height) {
        return Box.around("/" + number, String.valueOf(number), BigDecimal.valueOf(x), BigDecimal.valueOf(y),
                BigDecimal.valueOf(width), BigDecimal.valueOf(height));
    }
}
