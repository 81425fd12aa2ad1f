package org.packstd.notifications.matching.lucene;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Decimals as 16 bytes in the same order, as in the search of standards. Exact for everything that a payload or a filter can
 * say: at most 9 figures before the point and 18 behind it. What is beyond is cut to the outermost values.
 */
final class ExactDecimal {

    static final int BYTES = 16;
    private static final int SCALE = 18;
    private static final BigInteger HIGHEST = BigInteger.ONE.shiftLeft(BYTES * 8 - 1).subtract(BigInteger.ONE);
    private static final BigInteger GREATEST = HIGHEST.subtract(BigInteger.ONE);

    private ExactDecimal() {}

    static byte[] encode(BigDecimal amount) {
        return sortable(amount.setScale(SCALE, RoundingMode.HALF_EVEN).unscaledValue().min(GREATEST)
                .max(GREATEST.negate()));
    }

    /** The amount, or below every amount where there is none. */
    static byte[] orLowest(@Nullable BigDecimal amount) {
        return amount == null ? sortable(HIGHEST.negate()) : encode(amount);
    }

    /** The amount, or above every amount where there is none. */
    static byte[] orHighest(@Nullable BigDecimal amount) {
        return amount == null ? sortable(HIGHEST) : encode(amount);
    }

    private static byte[] sortable(BigInteger number) {
        var bytes = new byte[BYTES];
        NumericUtils.bigIntToSortableBytes(number, BYTES, bytes, 0);
        return bytes;
    }
}
