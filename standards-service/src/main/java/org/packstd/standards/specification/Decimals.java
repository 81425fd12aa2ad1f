package org.packstd.standards.specification;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as {@code common.schema.json} writes them. */
final class Decimals {

    /** Bounded, so that hostile figures cannot make arithmetic slow; 15 places hold any mil in millimetres. */
    private static final Pattern SYNTAX = Pattern.compile("-?(0|[1-9][0-9]{0,9})(\\.[0-9]{1,15})?");

    private Decimals() {}

    /** The number; null when the text is none. */
    static @Nullable BigDecimal read(@Nullable Object written) {
        return written instanceof String text && isDecimal(text) ? new BigDecimal(text) : null;
    }

    static boolean isDecimal(String text) {
        return text.length() <= 27 && SYNTAX.matcher(text).matches();
    }
}
