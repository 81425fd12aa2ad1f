package org.packstd.standards.coverage.web;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.CoverageApi;
import org.packstd.standards.api.model.CoverageAxis;
import org.packstd.standards.api.model.CoverageBin;
import org.packstd.standards.api.model.CoverageOfFamily;
import org.packstd.standards.api.model.CoverageReport;
import org.packstd.standards.api.model.DecimalRange;
import org.packstd.standards.coverage.Coverage;
import org.packstd.standards.coverage.ReadCoverage;
import org.packstd.standards.search.Axis;
import org.packstd.standards.search.Search;
import org.packstd.standards.web.AsGiven;
import org.packstd.standards.web.Caching;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the coverage of {@code api-specs/rest/standards}. */
@RestController
final class CoverageController implements CoverageApi {

    private final ReadCoverage coverage;
    private final Search search;
    private final AsGiven request;

    CoverageController(ReadCoverage coverage, Search search, AsGiven request) {
        this.coverage = coverage;
        this.search = search;
        this.request = request;
    }

    @Override
    public ResponseEntity<CoverageReport> getCoverage(@Nullable String x, @Nullable String y, @Nullable String xBins,
            @Nullable String yBins, @Nullable String family, @Nullable String ifNoneMatch) {
        var question = coverage.read(request.parameters());
        var etag = request.etag(search.fingerprint() + " " + question.canonical());
        if (request.isHeld(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).cacheControl(Caching.SHORTLY).build();
        }
        return ResponseEntity.ok().eTag(etag).cacheControl(Caching.SHORTLY).body(represent(coverage.count(question)));
    }

    private static CoverageReport represent(Coverage coverage) {
        var report = new CoverageReport(axis(coverage.x()),
                coverage.families().stream().map(CoverageController::family).toList());
        return coverage.y() == null ? report : report.y(axis(coverage.y()));
    }

    private static CoverageAxis axis(Axis axis) {
        return new CoverageAxis(axis.key(), axis.number().measure().base());
    }

    private static CoverageOfFamily family(Coverage.OfFamily family) {
        return new CoverageOfFamily(family.family(), family.variations(), family.outside(),
                family.bins().stream().map(CoverageController::bin).toList());
    }

    private static CoverageBin bin(Coverage.Bin bin) {
        var representation = new CoverageBin(range(bin.x()), bin.variations(), bin.standards(), bin.isGap());
        return bin.y() == null ? representation : representation.y(range(bin.y()));
    }

    private static DecimalRange range(Coverage.Range range) {
        return new DecimalRange(range.from().toPlainString(), range.to().toPlainString());
    }
}
