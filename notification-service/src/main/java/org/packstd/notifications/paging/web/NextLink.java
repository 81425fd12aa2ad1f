package org.packstd.notifications.paging.web;

import java.util.function.Consumer;
import org.packstd.notifications.paging.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells where the next page is: in the body by its cursor, in the header {@code Link} (RFC 8288) by its address. */
public final class NextLink {

    private NextLink() {}

    /** Starts the answer with a page to the current request; {@code next} takes the cursor if there is a next page. */
    public static ResponseEntity.BodyBuilder to(Page<?> page, Consumer<String> next) {
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (page.next() != null) {
            var cursor = page.next().toString();
            next.accept(cursor);
            var address = ServletUriComponentsBuilder.fromCurrentRequest().scheme(null).host(null).port(null)
                    .replaceQueryParam("cursor", cursor).build(true).toUriString();
            answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return answer;
    }
}
