package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import org.jspecify.annotations.Nullable;

/** A stretch of values: one point, or a range that is open where an end is null. */
record Span(@Nullable End low, @Nullable End high, boolean isPoint) {

    static final Span EVERYTHING = new Span(null, null, false);

    record End(Object value, boolean included) {}

    static Span point(Object value) {
        var end = new End(value, true);
        return new Span(end, end, true);
    }

    static Span from(End low) {
        return new Span(low, null, false);
    }

    static Span to(End high) {
        return new Span(null, high, false);
    }

    boolean isOfNull() {
        return isPoint && low != null && low.value() instanceof Missing;
    }

    /** What both allow, as far as that is easily said: any result that holds the true one is good enough. */
    Span and(Span other) {
        if (isPoint) {
            return this;
        }
        if (other.isPoint) {
            return other;
        }
        return new Span(low != null ? low : other.low, high != null ? high : other.high, false);
    }

    /** For arrays, of which one element may satisfy the one end and another element the other. */
    Span oneEnd() {
        return isPoint || low == null ? this : from(low);
    }
}
