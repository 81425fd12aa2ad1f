package org.packstd.standards.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.FiltersApi;
import org.packstd.standards.api.model.FilterCondition;
import org.packstd.standards.api.model.FilterRange;
import org.packstd.standards.api.model.ReadFilter;
import org.packstd.standards.search.Search;
import org.packstd.standards.search.query.Filter;
import org.packstd.standards.search.query.Interval;
import org.packstd.standards.search.query.StoredFilter;
import org.packstd.standards.web.AsGiven;
import org.packstd.standards.web.Caching;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Says what a filter means, for those who keep it. */
@RestController
final class FilterController implements FiltersApi {

    private final Search search;
    private final AsGiven request;

    FilterController(Search search, AsGiven request) {
        this.search = search;
        this.request = request;
    }

    @Override
    public ResponseEntity<ReadFilter> readFilter(@Nullable String family, @Nullable String ifNoneMatch) {
        var filter = search.readFilter(request.parameters());
        var etag = request.etag(filter.toString());
        if (request.isHeld(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).cacheControl(Caching.SHORTLY).build();
        }
        return ResponseEntity.ok().eTag(etag).cacheControl(Caching.SHORTLY).body(represent(filter));
    }

    private static ReadFilter represent(StoredFilter filter) {
        var conditions = new ArrayList<FilterCondition>();
        filter.filters().forEach(each -> conditions.add(represent(each)));
        if (filter.text() != null) {
            conditions.add(new FilterCondition(FilterCondition.KindEnum.TEXT, "q").values(List.of(filter.text())));
        }
        return new ReadFilter(ReadFilter.MatchEnum.fromValue(filter.match().name().toLowerCase(Locale.ROOT)),
                conditions);
    }

    private static FilterCondition represent(Filter filter) {
        return switch (filter) {
            case Filter.Numbers numbers -> new FilterCondition(FilterCondition.KindEnum.NUMBER, numbers.name())
                    .ranges(numbers.anyOf().stream().map(FilterController::represent).toList());
            case Filter.Words words ->
                new FilterCondition(FilterCondition.KindEnum.WORD, words.name()).values(words.anyOf());
            case Filter.Has has -> new FilterCondition(FilterCondition.KindEnum.HAS, has.what());
        };
    }

    private static FilterRange represent(Interval interval) {
        return new FilterRange()
                .from(interval.from() == null ? null : interval.from().stripTrailingZeros().toPlainString())
                .to(interval.to() == null ? null : interval.to().stripTrailingZeros().toPlainString());
    }
}
