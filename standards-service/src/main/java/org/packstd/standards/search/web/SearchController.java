package org.packstd.standards.search.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.SearchApi;
import org.packstd.standards.api.model.VariationPage;
import org.packstd.standards.search.Search;
import org.packstd.standards.web.AsGiven;
import org.packstd.standards.web.Caching;
import org.packstd.standards.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the search of {@code api-specs/rest/standards}. Every parameter may be a filter, so all are read as they came. */
@RestController
final class SearchController implements SearchApi {

    private static final String PATH = "/api/v1/variations";

    private final Search search;
    private final AsGiven request;

    SearchController(Search search, AsGiven request) {
        this.search = search;
        this.request = request;
    }

    @Override
    public ResponseEntity<VariationPage> searchVariations(@Nullable String family, @Nullable String status,
            @Nullable String match, @Nullable String has, @Nullable String q, @Nullable String sort,
            @Nullable String facets, @Nullable String histograms, @Nullable String cursor, Integer limit,
            @Nullable String ifNoneMatch) {
        var parameters = request.parameters();
        var query = search.read(parameters);
        var etag = request.etag(search.fingerprint() + " " + query.canonical());
        if (request.isHeld(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).cacheControl(Caching.SHORTLY).build();
        }
        var found = search.find(query);
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(Caching.SHORTLY)
                .varyBy(HttpHeaders.ACCEPT)
                .headers(new Page<>(found.hits(), found.next()).links(PATH, withoutCursor(parameters)))
                .body(FoundRepresentations.page(found));
    }

    private static Map<String, String> withoutCursor(Map<String, List<String>> parameters) {
        var others = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            if (!"cursor".equals(name)) {
                others.put(name, values.getFirst());
            }
        });
        return others;
    }
}
