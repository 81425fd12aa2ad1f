package org.packstd.notifications.feed.web;

import java.util.OptionalLong;
import org.packstd.notifications.wording.Language;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a feed is, and what it is called.
 *
 * @param path  of the feed below the root of the registry, encoded
 * @param query of the feed itself, encoded, without language and page; may be empty
 */
record FeedAddress(String path, String query) {

    /** The same for all languages and pages of a feed, and for ever (RFC 4151). */
    String id() {
        return AtomNames.TAG + path.replaceFirst("^/api/v1/", "") + (query.isEmpty() ? "" : "?" + query);
    }

    String page(Language language, OptionalLong before) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!query.isEmpty()) {
            address.query(query);
        }
        address.queryParam("lang", language.tag());
        before.ifPresent(position -> address.queryParam("before", position));
        return address.build(true).toUriString();
    }
}
