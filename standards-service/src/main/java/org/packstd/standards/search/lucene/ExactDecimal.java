package org.packstd.standards.search.lucene;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.search.Figures;

/**
 * Decimals as 16 bytes in the same order. Exact for everything that a payload or a query can say: at most 9 figures after the
 * point, times the factor of a unit; beyond 18 figures after the point it would round.
 */
final class ExactDecimal {

    static final int BYTES = 16;
    private static final int SCALE = 18;
    private static final BigInteger HIGHEST = BigInteger.ONE.shiftLeft(BYTES * 8 - 1).subtract(BigInteger.ONE);

    private ExactDecimal() {}

    static byte[] encode(BigDecimal amount) {
        return sortable(amount.setScale(SCALE, RoundingMode.HALF_EVEN).unscaledValue());
    }

    static BytesRef term(BigDecimal amount) {
        return new BytesRef(encode(amount));
    }

    static BigDecimal decode(BytesRef term) {
        var scaled = new BigDecimal(NumericUtils.sortableBytesToBigInt(term.bytes, term.offset, BYTES), SCALE);
        return scaled.signum() == 0 ? BigDecimal.ZERO : scaled.stripTrailingZeros();
    }

    /** What {@link #encode(Figures)} wrote. */
    static Figures figures(BytesRef term) {
        return new Figures(side(term, 0, lowest()), Objects.requireNonNull(side(term, BYTES, new byte[0])),
                side(term, 2 * BYTES, highest()));
    }

    private static @Nullable BigDecimal side(BytesRef term, int offset, byte[] unstated) {
        int from = term.offset + offset;
        return Arrays.equals(term.bytes, from, from + BYTES, unstated, 0, unstated.length)
                ? null
                : decode(new BytesRef(term.bytes, from, BYTES));
    }

    /** Least, nominal and most. */
    static byte[] encode(Figures figures) {
        return ByteBuffer.allocate(3 * BYTES)
                .put(figures.least() == null ? lowest() : encode(figures.least()))
                .put(encode(figures.nominal()))
                .put(figures.most() == null ? highest() : encode(figures.most()))
                .array();
    }

    /** Below every amount. */
    static byte[] lowest() {
        return sortable(HIGHEST.negate());
    }

    /** Above every amount. */
    static byte[] highest() {
        return sortable(HIGHEST);
    }

    private static byte[] sortable(BigInteger number) {
        var bytes = new byte[BYTES];
        NumericUtils.bigIntToSortableBytes(number, BYTES, bytes, 0);
        return bytes;
    }
}
