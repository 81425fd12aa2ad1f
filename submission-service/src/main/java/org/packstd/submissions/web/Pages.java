package org.packstd.submissions.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers with a page and, as RFC 8288 says, a link to the next one. */
public final class Pages {

    private Pages() {}

    /**
     * The page as an answer.
     *
     * @param represent makes the body of the items and the cursor, which is null on the last page
     */
    public static <T, B> ResponseEntity<B> answer(Page<T> page, Function<@Nullable String, B> represent) {
        var response = Answers.ok();
        var next = page.next();
        if (next != null) {
            var here = ServletUriComponentsBuilder.fromCurrentRequest().scheme(null).host(null).port(null);
            var link = here.replaceQueryParam("cursor", next).build(true).toUriString();
            response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(link));
        }
        return response.body(represent.apply(next == null ? null : next.toString()));
    }
}
