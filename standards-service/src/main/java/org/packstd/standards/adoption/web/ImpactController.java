package org.packstd.standards.adoption.web;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.adoption.StudyImpact;
import org.packstd.standards.api.ImpactApi;
import org.packstd.standards.api.model.AdopterCounts;
import org.packstd.standards.api.model.ImpactReport;
import org.packstd.standards.api.model.ImpactRequest;
import org.packstd.standards.diff.Edition;
import org.packstd.standards.diff.FindEditions;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.security.Caller;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.web.Caching;
import org.packstd.standards.wording.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the impact of {@code api-specs/rest/standards}. */
@RestController
final class ImpactController implements ImpactApi {

    private final FindEditions editions;
    private final StudyImpact impact;

    ImpactController(FindEditions editions, StudyImpact impact) {
        this.editions = editions;
        this.impact = impact;
    }

    @Override
    public ResponseEntity<AdopterCounts> countAdoptions(String designation) {
        var standard = editions.base(designation, null).id().designation();
        return ResponseEntity.ok()
                .cacheControl(Caching.SHORTLY)
                .body(new AdopterCounts(standard.toString(),
                        impact.adopters(standard).stream().map(ImpactWords::represent).toList()));
    }

    @Override
    public ResponseEntity<ImpactReport> getImpact(String from, String to, String designation) {
        var before = editions.revision(designation, "from", from);
        var after = editions.revision(designation, "to", to);
        var organisation = organisation();
        var report = impact.report(editions.family(before), before, Edition.of(after.content()), organisation);
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .cacheControl(organisation == null ? Caching.SHORTLY : CacheControl.noStore())
                .body(ImpactWords.represent(before.id(), report).to(after.id().letter().toString()));
    }

    @Override
    public ResponseEntity<ImpactReport> studyImpact(String designation, ImpactRequest request) {
        var before = editions.base(designation, request.getFrom());
        var family = editions.family(before);
        var after = editions.readable(family, new Edition(Words.read(request.getTitle()),
                Words.readOptional(request.getScope()), new Payload(request.getPayload()),
                Metadata.of(request.getMetadata())));
        return ResponseEntity.ok(
                ImpactWords.represent(before.id(), impact.report(family, before, after, organisation())));
    }

    /** Of a token, where there is one that names one. */
    private static @Nullable String organisation() {
        return Caller.ifAny().map(Caller::organisation).filter(name -> !name.isBlank()).orElse(null);
    }
}
