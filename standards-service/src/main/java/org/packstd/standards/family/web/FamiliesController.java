package org.packstd.standards.family.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.FamiliesApi;
import org.packstd.standards.api.model.FamilyEntry;
import org.packstd.standards.api.model.FamilyList;
import org.packstd.standards.api.model.LocalizedText;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.web.Caching;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the families of {@code api-specs/rest/standards}. */
@RestController
final class FamiliesController implements FamiliesApi {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final Families families;

    FamiliesController(Families families) {
        this.families = families;
    }

    @Override
    public ResponseEntity<FamilyList> listFamilies() {
        var items = families.all().stream().map(FamiliesController::represent).toList();
        return ResponseEntity.ok().cacheControl(Caching.FOR_AN_HOUR).body(new FamilyList(items));
    }

    @Override
    public ResponseEntity<Map<String, Object>> getFamilySchema(String name, @Nullable String ifNoneMatch) {
        var family = Family.named(name)
                .orElseThrow(() -> Problem.notFound("family", name, "one of " + Family.all()));
        var definition = families.of(family);
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .cacheControl(Caching.FOR_AN_HOUR)
                .eTag(definition.schemaHash())
                .body(definition.schema());
    }

    private static FamilyEntry represent(FamilyDefinition definition) {
        var label = new LocalizedText().en(definition.label().en()).zh(definition.label().zh());
        return new FamilyEntry(definition.family(), label, "/api/v1/families/" + definition.family() + "/schema")
                .code(definition.family().code());
    }
}
