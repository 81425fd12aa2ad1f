package org.packstd.gateway.cache;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer that is kept.
 *
 * @param headers all that do not differ from one answer to the next
 * @param at      when it was given, in milliseconds
 * @param age     how old it was then
 */
record Kept(HttpHeaders headers, byte[] body, @Nullable String tag, long at, Duration fresh, Duration age) {

    private static final int OF_AN_ENTRY = 200;

    boolean isFresh(long now) {
        return now - at < fresh.toMillis();
    }

    long ageInSeconds(long now) {
        return age.toSeconds() + (now - at) / 1000;
    }

    /** Whether a caller has just this; tags are compared weakly, since nothing is put together from parts. */
    boolean isAt(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null || tag == null) {
            return false;
        }
        var own = strong(tag);
        return ifNoneMatch.equals(tag) || ifNoneMatch.trim().equals("*")
                || Arrays.stream(ifNoneMatch.split(",")).anyMatch(one -> strong(one.trim()).equals(own));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** About how many bytes of memory it needs. */
    int weight(Question question) {
        var size = new int[]{OF_AN_ENTRY + body.length
                + 2 * (question.address().length() + question.accept().length() + question.language().length())};
        headers.forEach((name, values) -> values.forEach(value -> size[0] += name.length() + value.length() + 64));
        return size[0];
    }
}
