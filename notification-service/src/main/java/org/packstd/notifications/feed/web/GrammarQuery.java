package org.packstd.notifications.feed.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.util.UriUtils;

/** The part of a query that is a filter, written the same way however it came: the same search is the same feed. */
final class GrammarQuery {

    private static final Set<String> OF_THE_PAGE = Set.of("lang", "before");

    private GrammarQuery() {}

    /** Percent-encoded, by name. */
    static String of(Map<String, String[]> parameters) {
        var pairs = new ArrayList<String>();
        new TreeMap<>(parameters).forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name)) {
                for (var value : values) {
                    pairs.add(encode(name) + "=" + encode(value));
                }
            }
        });
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
