package org.packstd.standards.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of a list in a stable order. The cursor is the key of its last item, so pages neither overlap nor leave gaps when
 * items are added meanwhile.
 *
 * @param next cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a page from what was found.
     *
     * @param found one item more than {@code limit}, if there are so many
     * @param key what the next page begins after
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        var last = key.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }

    /**
     * The key in a cursor that we gave out; null without a cursor.
     *
     * @param read makes the key of what was in the cursor, unless it is the cursor of another list or none at all
     */
    public static <T> @Nullable T after(@Nullable String cursor, Function<String, Optional<T>> read) {
        if (cursor == null) {
            return null;
        }
        return decoded(cursor).flatMap(read)
                .orElseThrow(() -> Problem.malformed("cursor", cursor, "the 'next' of an earlier page of this list"));
    }

    private static Optional<String> decoded(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The link to the next page (RFC 8288), or no header on the last page. */
    public HttpHeaders links(String path, Map<String, String> query) {
        var headers = new HttpHeaders();
        if (next != null) {
            var address = UriComponentsBuilder.fromPath(path);
            query.forEach(address::queryParam);
            headers.add(HttpHeaders.LINK,
                    "<" + address.queryParam("cursor", next).build().encode() + ">; rel=\"next\"");
        }
        return headers;
    }
}
