package org.packstd.gateway.cache;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * All that an answer that is kept may depend on.
 *
 * @param address path and query, as they were sent
 * @param gzip    whether the answer may be compressed; nothing else is used between here and the services
 */
record Question(String address, String accept, String language, boolean gzip) {

    private static final String API = "/api/v1/";

    /** Nothing for what is never kept: changes, ranges, requests with a body, and whoever wants it from the source. */
    static @Nullable Question of(ServerHttpRequest request) {
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return null;
        }
        var address = request.getURI();
        var path = address.getRawPath();
        var headers = request.getHeaders();
        if (!path.startsWith(API) || headers.containsHeader(HttpHeaders.RANGE)
                || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING) || headers.getContentLength() > 0
                || headers.containsHeader(HttpHeaders.IF_MATCH)
                || headers.containsHeader(HttpHeaders.IF_UNMODIFIED_SINCE)
                || fromTheSource(headers)) {
            return null;
        }
        var query = address.getRawQuery();
        return new Question(query == null ? path : path + '?' + query, text(headers, HttpHeaders.ACCEPT),
                text(headers, HttpHeaders.ACCEPT_LANGUAGE), gzip(headers));
    }

    private static boolean fromTheSource(HttpHeaders headers) {
        var wish = headers.getFirst(HttpHeaders.CACHE_CONTROL);
        return wish != null && (wish.contains("no-cache") || wish.contains("no-store"));
    }

    private static String text(HttpHeaders headers, String name) {
        var lines = headers.get(name);
        return lines == null ? "" : lines.size() == 1 ? lines.getFirst() : String.join(",", lines);
    }

    private static boolean gzip(HttpHeaders headers) {
        var accepted = text(headers, HttpHeaders.ACCEPT_ENCODING);
        return accepted.contains("gzip") && !accepted.replace(" ", "").contains("gzip;q=0");
    }
}
