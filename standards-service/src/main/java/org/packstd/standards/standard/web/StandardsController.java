package org.packstd.standards.standard.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.StandardsApi;
import org.packstd.standards.api.model.Identification;
import org.packstd.standards.api.model.Revision;
import org.packstd.standards.api.model.RevisionPage;
import org.packstd.standards.api.model.Standard;
import org.packstd.standards.api.model.StandardPage;
import org.packstd.standards.api.model.StandardStatus;
import org.packstd.standards.api.model.Variation;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.ReadCatalogue.AsOf;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.web.Caching;
import org.packstd.standards.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the standards of {@code api-specs/rest/standards}. */
@RestController
final class StandardsController implements StandardsApi {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private final ReadCatalogue catalogue;
    private final Standards standards;
    private final Revisions revisions;
    private final Families families;

    StandardsController(ReadCatalogue catalogue, Standards standards, Revisions revisions, Families families) {
        this.catalogue = catalogue;
        this.standards = standards;
        this.revisions = revisions;
        this.families = families;
    }

    @Override
    public ResponseEntity<StandardPage> listStandards(@Nullable Family family, @Nullable StandardStatus status,
            @Nullable String cursor, Integer limit) {
        var wanted = status == null ? null : Status.valueOf(status.name());
        var after = Page.after(cursor, Designation::of);
        var found = standards.page(family, wanted, after == null ? null : after.toString(), limit + 1);
        var page = Page.of(found, limit, standard -> standard.designation().toString());
        var query = new LinkedHashMap<String, String>();
        if (family != null) {
            query.put("family", family.name());
        }
        if (status != null) {
            query.put("status", status.name());
        }
        query.put("limit", limit.toString());
        return ResponseEntity.ok()
                .headers(page.links("/api/v1/standards", query))
                .cacheControl(Caching.SHORTLY)
                .body(new StandardPage(page.items().stream().map(Representations::summary).toList()).next(page.next()));
    }

    @Override
    public ResponseEntity<Standard> getStandard(String designation, @Nullable LocalDate asOf,
            @Nullable String ifNoneMatch) {
        var standard = standard(designation);
        var answer = ResponseEntity.ok()
                .eTag(standard.head().version() + (asOf == null ? "" : "-" + asOf))
                .cacheControl(Caching.REVALIDATED);
        return asOf == null
                ? answer.body(Representations.standard(standard, catalogue.current(standard)))
                : answer.body(Representations.standard(asOf(standard, asOf)));
    }

    @Override
    public ResponseEntity<RevisionPage> listRevisions(String designation, @Nullable LocalDate asOf,
            @Nullable String cursor, Integer limit) {
        var standard = standard(designation);
        var before = Page.after(cursor, RevisionLetter::of);
        var then = asOf == null ? null : asOf(standard, asOf);
        var found = revisions.page(standard.designation(), standard.head().current(), before, asOf, limit + 1);
        var page = Page.of(found, limit, entry -> entry.id().letter().toString());
        var path = "/api/v1/standards/" + standard.designation() + "/revisions";
        var query = new LinkedHashMap<String, String>();
        if (asOf != null) {
            query.put("asOf", asOf.toString());
        }
        query.put("limit", limit.toString());
        return ResponseEntity.ok()
                .headers(page.links(path, query))
                .cacheControl(Caching.SHORTLY)
                .body(new RevisionPage(page.items().stream()
                        .map(entry -> then == null
                                ? Representations.summary(standard, entry)
                                : Representations.summary(then, entry))
                        .toList()).next(page.next()));
    }

    @Override
    public ResponseEntity<Revision> getRevision(String designation, String letter, @Nullable String ifNoneMatch) {
        var revision = revision(designation, letter);
        return ResponseEntity.ok()
                .eTag(revision.content().hash().text())
                .cacheControl(Caching.FOR_EVER)
                .body(Representations.revision(revision));
    }

    @Override
    public ResponseEntity<Variation> getVariation(String designation, String letter, String code,
            @Nullable String ifNoneMatch) {
        var revision = revision(designation, letter);
        var merged = revision.content()
                .payload()
                .variation(code)
                .orElseThrow(() -> Problem.notFound("code", code, "a variation of " + revision.id()));
        return ResponseEntity.ok()
                .eTag(revision.content().hash().text())
                .cacheControl(Caching.FOR_EVER)
                .body(Representations.variation(revision, code, merged).identification(identify(revision, code)));
    }

    @Override
    public ResponseEntity<Identification> getIdentification(String designation, String letter, String code,
            @Nullable String ifNoneMatch) {
        var revision = revision(designation, letter);
        return ResponseEntity.ok()
                .eTag(revision.content().hash().text())
                .cacheControl(Caching.FOR_EVER)
                .body(identify(revision, code));
    }

    private Identification identify(org.packstd.standards.standard.Revision revision, String code) {
        var content = revision.content();
        var only = content.payload().only(code)
                .orElseThrow(() -> Problem.notFound("code", code, "a variation of " + revision.id()));
        var specification = Specification.of(families.of(content.family()), only);
        return Identifications.represent(org.packstd.standards.identification.Identification.of(specification,
                specification.variations().getFirst()));
    }

    private AsOf asOf(org.packstd.standards.standard.Standard standard, LocalDate day) {
        if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
            throw Problem.malformed("asOf", day.toString(), "a day from 1900-01-01 to 2199-12-31");
        }
        return catalogue.asOf(standard, day)
                .orElseThrow(() -> Problem.notFound("asOf", day.toString(),
                        "a day on which a revision of " + standard.designation() + " had come into force"));
    }

    private org.packstd.standards.standard.Standard standard(String designation) {
        return Designation.of(designation)
                .flatMap(catalogue::standard)
                .orElseThrow(() -> Problem.notFound("designation", designation, "a published standard"));
    }

    private org.packstd.standards.standard.Revision revision(String designation, String letter) {
        return Designation.of(designation)
                .flatMap(known -> RevisionLetter.of(letter).map(each -> new RevisionId(known, each)))
                .flatMap(catalogue::revision)
                .orElseThrow(
                        () -> Problem.notFound("revision", designation + "/" + letter, "a published revision"));
    }
}
