package org.packstd.submissions.permission;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What stands against an action now.
 *
 * @param code    stays the same as long as the reason does
 * @param reason  what is and what is expected, as logs, histories and problems have it
 * @param english a sentence for people
 * @param chinese the same
 */
public record Hindrance(String code, String reason, String english, String chinese) {

    static Hindrance of(Hurdle hurdle, Object... values) {
        return new Hindrance(hurdle.code(),
                hurdle.reason().formatted(Arrays.stream(values).map(Hindrance::joined).toArray()),
                Wording.ENGLISH.tell(hurdle, values), Wording.CHINESE.tell(hurdle, values));
    }

    private static Object joined(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(" or "))
                : value;
    }

    @Override
    public String toString() {
        return reason;
    }
}
