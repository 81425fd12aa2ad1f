package org.packstd.notifications.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.api.FeedsApi;
import org.packstd.notifications.feed.ReadFeed;
import org.packstd.notifications.filter.ReadFilter;
import org.packstd.notifications.stream.Feed.Part;
import org.packstd.notifications.wording.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Speaks {@code api-specs/rest/notifications}. */
@RestController
final class FeedsController implements FeedsApi {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    /** Readers ask every few minutes, and all of them the same. */
    private static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    private static final String ROOT = "/api/v1/feeds/";

    private final ReadFeed feeds;
    private final AtomFeeds atom;
    private final ReadFilter filters;
    private final HttpServletRequest request;

    /** @param request stands for the one that the thread serves */
    FeedsController(ReadFeed feeds, AtomFeeds atom, ReadFilter filters, HttpServletRequest request) {
        this.feeds = feeds;
        this.atom = atom;
        this.filters = filters;
        this.request = request;
    }

    @Override
    public ResponseEntity<String> getStandardFeed(String designation,
            org.packstd.notifications.api.model.@Nullable Language lang, @Nullable Long before,
            @Nullable String ifNoneMatch, @Nullable String acceptLanguage) {
        var address = new FeedAddress(ROOT + "standards/" + designation + ".atom", "");
        var language = language(lang, acceptLanguage);
        var page = feeds.page(new Part.OfStandard(designation), start(before));
        return answer(atom.write(address, "feed.standard", designation, given(before), page, language));
    }

    @Override
    public ResponseEntity<String> getFamilyFeed(String family,
            org.packstd.notifications.api.model.@Nullable Language lang, @Nullable Long before,
            @Nullable String ifNoneMatch, @Nullable String acceptLanguage) {
        var address = new FeedAddress(ROOT + "families/" + family + ".atom", "");
        var language = language(lang, acceptLanguage);
        var page = feeds.page(new Part.OfFamily(family), start(before));
        return answer(atom.write(address, "feed.family", family, given(before), page, language));
    }

    /** Every parameter but language and page is a part of the filter, so all are read as they came. */
    @Override
    public ResponseEntity<String> getSearchFeed(org.packstd.notifications.api.model.@Nullable Language lang,
            @Nullable Long before, @Nullable String ifNoneMatch, @Nullable String acceptLanguage) {
        var query = GrammarQuery.of(request.getParameterMap());
        var filter = filters.read("query", query);
        var address = new FeedAddress(ROOT + "search.atom", query);
        var language = language(lang, acceptLanguage);
        var name = query.isEmpty() ? "*" : UriUtils.decode(query, StandardCharsets.UTF_8);
        var page = feeds.search(filter, start(before));
        return answer(atom.write(address, "feed.search", name, given(before), page, language));
    }

    private static long start(@Nullable Long before) {
        return Objects.requireNonNullElse(before, Long.MAX_VALUE);
    }

    private static OptionalLong given(@Nullable Long before) {
        return before == null ? OptionalLong.empty() : OptionalLong.of(before);
    }

    private static Language language(org.packstd.notifications.api.model.@Nullable Language asked,
            @Nullable String acceptLanguage) {
        return asked == null
                ? Language.preferred(acceptLanguage)
                : Language.of(asked.getValue()).orElseThrow();
    }

    /** Spring answers 304 by itself where the ETag is the one that the reader holds. */
    private static ResponseEntity<String> answer(String text) {
        return ResponseEntity.ok().contentType(ATOM).cacheControl(SHORTLY).varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag("\"" + DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)) + "\"").body(text);
    }
}
