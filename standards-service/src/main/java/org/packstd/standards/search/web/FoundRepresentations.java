package org.packstd.standards.search.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.model.Facet;
import org.packstd.standards.api.model.FacetValue;
import org.packstd.standards.api.model.FoundLinks;
import org.packstd.standards.api.model.FoundVariation;
import org.packstd.standards.api.model.Histogram;
import org.packstd.standards.api.model.HistogramBin;
import org.packstd.standards.api.model.Miss;
import org.packstd.standards.api.model.NearMiss;
import org.packstd.standards.api.model.StandardStatus;
import org.packstd.standards.api.model.StatedFigures;
import org.packstd.standards.api.model.VariationPage;
import org.packstd.standards.search.Found;
import org.packstd.standards.search.Hit;
import org.packstd.standards.wording.Words;
import org.springframework.web.util.UriUtils;

/** What was found in the words of the contract. */
final class FoundRepresentations {

    private FoundRepresentations() {}

    static VariationPage page(Found found) {
        return new VariationPage(found.total(), found.hits().stream().map(FoundRepresentations::variation).toList(),
                found.facets().stream().map(FoundRepresentations::facet).toList(),
                found.histograms().stream().map(FoundRepresentations::histogram).toList(),
                found.nearest().stream().map(FoundRepresentations::nearMiss).toList())
                .next(found.next());
    }

    private static FoundVariation variation(Hit hit) {
        return new FoundVariation(hit.designation(), hit.revision(), hit.code(), hit.family(),
                Words.represent(hit.title()), StandardStatus.valueOf(hit.status().name()),
                parameters(hit), hit.counts(), hit.words(), links(hit));
    }

    private static Map<String, StatedFigures> parameters(Hit hit) {
        var parameters = new LinkedHashMap<String, StatedFigures>();
        hit.parameters()
                .forEach(stated -> parameters.put(stated.key(), new StatedFigures(stated.unit()).symbol(stated.symbol())
                        .kind(stated.kind())
                        .min(stated.min())
                        .nom(stated.nom())
                        .max(stated.max())));
        return parameters;
    }

    private static FoundLinks links(Hit hit) {
        var standard = "/api/v1/standards/" + hit.designation();
        var revision = standard + "/revisions/" + hit.revision();
        var code = UriUtils.encodePathSegment(hit.code(), StandardCharsets.UTF_8);
        return new FoundLinks(revision + "/variations/" + code, revision, standard);
    }

    private static Facet facet(Found.Facet facet) {
        var values = facet.values().stream().map(value -> new FacetValue(value.value(), value.count())).toList();
        return new Facet(facet.name(), values, facet.others(), facet.missing());
    }

    private static Histogram histogram(Found.Histogram histogram) {
        var bins = histogram.bins()
                .stream()
                .map(bin -> new HistogramBin(bin.from().toPlainString(), bin.to().toPlainString(), bin.count()))
                .toList();
        return new Histogram(histogram.name(), histogram.unit(), bins, histogram.missing());
    }

    private static NearMiss nearMiss(Found.NearMiss near) {
        return new NearMiss(variation(near.hit()), near.misses().stream().map(FoundRepresentations::miss).toList());
    }

    private static Miss miss(Found.Miss miss) {
        var representation = new Miss(miss.name(), miss.wanted(), miss.unit()).offBy(plain(miss.offBy()));
        var value = miss.value();
        return value == null
                ? representation
                : representation.min(plain(value.least())).nominal(plain(value.nominal())).max(plain(value.most()));
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
