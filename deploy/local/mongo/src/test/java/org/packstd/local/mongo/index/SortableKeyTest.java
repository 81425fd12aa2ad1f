package org.packstd.local.mongo.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortableKeyTest {

    private static final List<IndexKey> KEYS = List.of(new IndexKey("a", true), new IndexKey("b", false),
            new IndexKey("c", true));
    private static final List<Object> VALUES = List.of(Missing.getInstance(), "", "a", "aa", "b", "a b", "é", "a\0",
            0.0, -1.0, 1.0, -1.5, 1e300, -1e300, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Long.MAX_VALUE, true,
            Instant.EPOCH, Instant.ofEpochMilli(-1), Instant.ofEpochMilli(1), Instant.parse("2026-11-29T09:00:00Z"),
            Instant.ofEpochSecond(0, 5));

    private final Random random = new Random(7);

    @Test
    void bytesAreInTheOrderOfTheValues() {
        var order = IndexEntry.order(KEYS);
        var entries = entries(600);
        for (var one : entries) {
            for (var other : entries) {
                assertThat(Integer.signum(order.compare(one, other))).as("%s, %s", one.values(), other.values())
                        .isEqualTo(Integer.signum(IndexEntry.compareValues(KEYS, one, other)));
            }
        }
    }

    @Test
    void textsOfAsciiTimesAndNumbersHaveBytesAndOthersHaveNone() {
        assertThat(bytes("a", Instant.EPOCH, 1.0)).isNotEmpty();
        assertThat(bytes("é")).isEmpty();
        assertThat(bytes("a\0")).isEmpty();
        assertThat(bytes(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void theValuesCanBeReadFromTheBytes() {
        var order = IndexEntry.order(KEYS);
        for (var entry : entries(200)) {
            var bytes = SortableKey.of(entry.values(), KEYS, entry.record(), false, false);
            if (bytes.length > 0) {
                assertThat(SortableKey.values(bytes, KEYS)).isEqualTo(entry.values());
            }
        }
        var stored = IndexEntry.stored(List.of("a", Instant.EPOCH, 1.5), 7, KEYS);
        assertThat(order.compare(stored, new IndexEntry(List.of("a", Instant.EPOCH, true), 7))).isNegative();
        assertThat(order.compare(stored, new IndexEntry(List.of("a", Instant.EPOCH, 1.5), 7))).isZero();
    }

    private static byte[] bytes(Object... values) {
        return SortableKey.of(List.of(values), KEYS, 1, false, false);
    }

    /** Whole entries, and borders of every length. */
    private List<IndexEntry> entries(int count) {
        var entries = new ArrayList<IndexEntry>();
        for (int i = 0; i < count; i++) {
            var values = new ArrayList<Object>();
            var length = random.nextInt(3) == 0 ? random.nextInt(KEYS.size() + 1) : KEYS.size();
            for (int at = 0; at < length; at++) {
                values.add(VALUES.get(random.nextInt(VALUES.size())));
            }
            entries.add(switch (length < KEYS.size() ? 1 + random.nextInt(2) : random.nextInt(3)) {
                case 0 -> new IndexEntry(values, random.nextInt(3));
                case 1 -> IndexEntry.before(values);
                default -> IndexEntry.behind(values);
            });
        }
        return entries;
    }
}
