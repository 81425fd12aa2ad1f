package org.packstd.gateway.cache;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** What a field {@code Cache-Control} says; names are in lower case, values without quotes. */
record Directives(Map<String, String> all) {

    static Directives of(HttpHeaders headers) {
        var all = new HashMap<String, String>();
        for (var line : headers.getOrEmpty(HttpHeaders.CACHE_CONTROL)) {
            for (var directive : line.split(",")) {
                var parts = directive.trim().split("=", 2);
                all.putIfAbsent(parts[0].toLowerCase(Locale.ROOT), parts.length == 1 ? "" : parts[1].replace("\"", ""));
            }
        }
        return new Directives(all);
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    /** For how long a shared cache may take the answer for fresh; zero when it may not. */
    Duration fresh() {
        var seconds = all.getOrDefault("s-maxage", all.getOrDefault("max-age", "0"));
        return seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }
}
