package org.packstd.standards.dxf;

/** Pairs of a group code and a value, each on a line of its own. */
final class Tags {

    private static final long MILLION = 1_000_000;

    private final StringBuilder out = new StringBuilder(4096);

    Tags text(int code, String value) {
        code(code);
        out.append(value).append("\r\n");
        return this;
    }

    Tags number(int code, int value) {
        return text(code, Integer.toString(value));
    }

    /** With six decimals, never in powers of ten, never -0. */
    Tags amount(int code, double value) {
        code(code);
        long millionths = Math.round(value * MILLION);
        if (millionths < 0) {
            out.append('-');
        }
        long whole = Math.abs(millionths);
        out.append(whole / MILLION).append('.');
        var rest = Long.toString(whole % MILLION);
        out.repeat("0", 6 - rest.length()).append(rest).append("\r\n");
        return this;
    }

    /** A point, whose group codes for y and z follow from that for x. */
    Tags point(int code, double x, double y) {
        return amount(code, x).amount(code + 10, y).amount(code + 20, 0);
    }

    /** What was written elsewhere. */
    Tags all(Tags other) {
        out.append(other.out);
        return this;
    }

    private void code(int code) {
        out.repeat(" ", Math.max(0, 3 - Integer.toString(code).length())).append(code).append("\r\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
