package org.packstd.submissions.web;

import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers that only the caller may keep, and only if they ask each time whether they still hold. */
public final class Answers {

    private Answers() {}

    public static ResponseEntity.BodyBuilder ok() {
        return personal(ResponseEntity.ok());
    }

    public static ResponseEntity.BodyBuilder created(URI location) {
        return personal(ResponseEntity.created(location));
    }

    private static ResponseEntity.BodyBuilder personal(ResponseEntity.BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noCache().cachePrivate()).varyBy(HttpHeaders.AUTHORIZATION);
    }
}
