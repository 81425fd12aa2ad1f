package org.packstd.standards.adoption.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.adoption.AdoptionId;
import org.packstd.standards.adoption.Adoptions;
import org.packstd.standards.adoption.RecordAdoption;
import org.packstd.standards.api.AdoptionsApi;
import org.packstd.standards.api.model.Adoption;
import org.packstd.standards.api.model.AdoptionPage;
import org.packstd.standards.api.model.AdoptionStatement;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.security.Caller;
import org.packstd.standards.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the adoptions of {@code api-specs/rest/standards}: each organisation only ever meets its own records. */
@RestController
final class AdoptionsController implements AdoptionsApi {

    private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:\\-]{1,100}");

    private final Adoptions adoptions;
    private final RecordAdoption record;

    AdoptionsController(Adoptions adoptions, RecordAdoption record) {
        this.adoptions = adoptions;
        this.record = record;
    }

    @Override
    public ResponseEntity<AdoptionPage> listAdoptions(@Nullable String cursor, Integer limit) {
        var organisation = Caller.current().requireOrganisation();
        var after = Page.after(cursor,
                name -> NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty());
        var page = Page.of(adoptions.page(organisation, after, limit + 1), limit, adoption -> adoption.id().name());
        return ResponseEntity.ok()
                .headers(page.links("/api/v1/adoptions", Map.of("limit", limit.toString())))
                .cacheControl(PRIVATE)
                .body(new AdoptionPage(page.items().stream().map(AdoptionWords::represent).toList())
                        .next(page.next()));
    }

    @Override
    public ResponseEntity<Adoption> getAdoption(String name, @Nullable String ifNoneMatch) {
        var adoption = adoptions.find(own(name)).orElseThrow(() -> notFound(name));
        return ResponseEntity.ok()
                .eTag(Long.toString(adoption.version()))
                .cacheControl(PRIVATE)
                .body(AdoptionWords.represent(adoption));
    }

    @Override
    public ResponseEntity<Adoption> putAdoption(String name, AdoptionStatement statement, @Nullable String ifMatch) {
        var put = record.put(own(name), AdoptionWords.read(statement), new IfMatch(ifMatch));
        var answer = put.created()
                ? ResponseEntity.created(URI.create("/api/v1/adoptions/" + name))
                : ResponseEntity.ok();
        return answer.eTag(Long.toString(put.adoption().version())).body(AdoptionWords.represent(put.adoption()));
    }

    @Override
    public ResponseEntity<Void> deleteAdoption(String name, @Nullable String ifMatch) {
        if (!record.remove(own(name), new IfMatch(ifMatch))) {
            throw notFound(name);
        }
        return ResponseEntity.noContent().build();
    }

    private static AdoptionId own(String name) {
        return new AdoptionId(Caller.current().requireOrganisation(), name);
    }

    private static Problem notFound(String name) {
        return Problem.notFound("adoptionId", name, "a record of the own organisation");
    }
}
