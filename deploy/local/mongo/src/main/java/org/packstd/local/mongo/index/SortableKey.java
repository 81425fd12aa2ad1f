package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose order is that of the values, so that two entries are compared in one go. It exists for what nearly
 * all keys consist of: texts of ASCII, times, numbers, and nothing. Entries that have none are compared value by value, and
 * both ways always agree.
 */
final class SortableKey {

    /** No entry has these bytes. */
    static final byte[] NONE = new byte[0];

    private static final int NOTHING = 0x10;
    private static final int NUMBER = 0x20;
    private static final int TEXT = 0x30;
    private static final int TIME = 0x50;
    /** Before, at and behind every type, and every type turned round. */
    private static final int BORDER_BEFORE = 0x00;
    private static final int RECORD = 0x80;
    private static final int BORDER_BEHIND = 0xff;

    private byte[] bytes = new byte[64];
    private int length;

    private SortableKey() {}

    /**
     * The bytes of a whole entry, or of a border before or behind all that begins with these values.
     *
     * @return {@link #NONE} if a value has no such bytes
     */
    static byte[] of(List<Object> values, List<IndexKey> keys, long record, boolean before, boolean behind) {
        var key = new SortableKey();
        for (int i = 0; i < values.size(); i++) {
            var begin = key.length;
            if (!key.add(values.get(i))) {
                return NONE;
            }
            if (!keys.get(i).isAscending()) {
                key.turnFrom(begin);
            }
        }
        if (before || behind) {
            key.add(before ? BORDER_BEFORE : BORDER_BEHIND);
        } else {
            key.add(RECORD);
            key.add(record);
        }
        return Arrays.copyOf(key.bytes, key.length);
    }

    /** The values again, of bytes that are not {@link #NONE}. */
    static List<Object> values(byte[] bytes, List<IndexKey> keys) {
        var values = new ArrayList<Object>(keys.size());
        var at = 0;
        while (bytes[at] != BORDER_BEFORE && bytes[at] != (byte) BORDER_BEHIND && bytes[at] != (byte) RECORD) {
            var turn = keys.get(values.size()).isAscending() ? 0 : 0xff;
            var type = (bytes[at++] ^ turn) & 0xff;
            if (type == TEXT) {
                var text = new StringBuilder();
                for (; ((bytes[at] ^ turn) & 0xff) != 0; at++) {
                    text.append((char) ((bytes[at] ^ turn) & 0xff));
                }
                at++;
                values.add(text.toString());
            } else if (type == NOTHING) {
                values.add(Missing.getInstance());
            } else {
                long number = 0;
                for (int end = at + Long.BYTES; at < end; at++) {
                    number = number << Byte.SIZE | (bytes[at] ^ turn) & 0xff;
                }
                number ^= Long.MIN_VALUE;
                values.add(type == TIME
                        ? Instant.ofEpochMilli(number)
                        : (Object) Double.longBitsToDouble(number < 0 ? ~(number ^ Long.MIN_VALUE) : number));
            }
        }
        return values;
    }

    private boolean add(@Nullable Object value) {
        return switch (value) {
            case String text -> addText(text);
            case Instant time -> addTime(time);
            case Double number when !number.isNaN() -> addNumber(number);
            case Missing _ -> {
                add(NOTHING);
                yield true;
            }
            case null, default -> false;
        };
    }

    private boolean addText(String text) {
        add(TEXT);
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0 || character > 0x7f) {
                return false;
            }
            add((int) character);
        }
        add(0);
        return true;
    }

    private boolean addTime(Instant time) {
        add(TIME);
        if (!time.truncatedTo(ChronoUnit.MILLIS).equals(time)) {
            return false;
        }
        add(time.toEpochMilli());
        return true;
    }

    private boolean addNumber(double number) {
        var bits = Double.doubleToLongBits(number == 0 ? 0.0 : number); // the two zeros are one
        add(NUMBER);
        add(bits < 0 ? ~bits ^ Long.MIN_VALUE : bits);
        return true;
    }

    /** Signed, so that the least comes first. */
    private void add(long number) {
        var unsigned = number ^ Long.MIN_VALUE;
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            add((int) (unsigned >>> shift));
        }
    }

    private void add(int lowestByte) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) lowestByte;
    }

    private void turnFrom(int begin) {
        for (int i = begin; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }
}
