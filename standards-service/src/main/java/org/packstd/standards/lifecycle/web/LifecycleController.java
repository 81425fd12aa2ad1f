package org.packstd.standards.lifecycle.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.LifecycleApi;
import org.packstd.standards.api.model.Corrigendum;
import org.packstd.standards.api.model.CorrigendumList;
import org.packstd.standards.api.model.EvidenceProfileList;
import org.packstd.standards.api.model.EvidenceReport;
import org.packstd.standards.api.model.ReferenceList;
import org.packstd.standards.corrigendum.ReadCorrigenda;
import org.packstd.standards.evidence.EvidenceProfiles;
import org.packstd.standards.family.Families;
import org.packstd.standards.lifecycle.ResolveReferences;
import org.packstd.standards.metadata.MetadataSchemas;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.web.Caching;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks {@code api-specs/rest/standards/lifecycle.yaml}. */
@RestController
final class LifecycleController implements LifecycleApi {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final ReadCatalogue catalogue;
    private final ReadCorrigenda corrigenda;
    private final ResolveReferences references;
    private final MetadataSchemas schemas;
    private final EvidenceProfiles profiles;
    private final Families families;

    LifecycleController(ReadCatalogue catalogue, ReadCorrigenda corrigenda, ResolveReferences references,
            MetadataSchemas schemas, EvidenceProfiles profiles, Families families) {
        this.catalogue = catalogue;
        this.corrigenda = corrigenda;
        this.references = references;
        this.schemas = schemas;
        this.profiles = profiles;
        this.families = families;
    }

    @Override
    public ResponseEntity<ReferenceList> listReferences(String designation, String letter) {
        return ResponseEntity.ok()
                .cacheControl(Caching.SHORTLY)
                .body(new ReferenceList(references.of(revision(designation, letter)).stream()
                        .map(LifecycleWords::represent)
                        .toList()));
    }

    @Override
    public ResponseEntity<EvidenceReport> getEvidence(String designation, String letter) {
        var revision = revision(designation, letter);
        var content = revision.content();
        var report = org.packstd.standards.evidence.EvidenceReport.of(content.metadata(),
                Specification.of(families.of(content.family()), content.payload()), profiles);
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).body(LifecycleWords.represent(revision, report));
    }

    @Override
    public ResponseEntity<CorrigendumList> listCorrigenda(String designation, String letter) {
        return ResponseEntity.ok()
                .cacheControl(Caching.SHORTLY)
                .body(new CorrigendumList(corrigenda.of(revision(designation, letter).id()).stream()
                        .map(LifecycleWords::represent)
                        .toList()));
    }

    @Override
    public ResponseEntity<Corrigendum> getCorrigendum(String designation, String letter, Integer number,
            @Nullable String ifNoneMatch) {
        var revision = revision(designation, letter).id();
        var corrigendum = corrigenda.find(revision, number)
                .orElseThrow(() -> Problem.notFound("number", number.toString(), "a corrigendum of " + revision));
        return ResponseEntity.ok()
                .eTag(corrigendum.hash().text())
                .cacheControl(Caching.FOR_EVER)
                .body(LifecycleWords.represent(corrigendum));
    }

    @Override
    public ResponseEntity<Map<String, Object>> getMetadataSchema(String name, @Nullable String ifNoneMatch) {
        var schema = schemas.named(name)
                .orElseThrow(() -> Problem.notFound("name", name, "metadata or corrigendum"));
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .eTag(schema.version())
                .cacheControl(Caching.FOR_AN_HOUR)
                .body(schema.document());
    }

    @Override
    public ResponseEntity<EvidenceProfileList> listEvidenceProfiles() {
        return ResponseEntity.ok()
                .cacheControl(Caching.FOR_AN_HOUR)
                .body(new EvidenceProfileList(
                        profiles.profiles().stream().map(LifecycleWords::represent).toList()));
    }

    private Revision revision(String designation, String letter) {
        return Designation.of(designation)
                .flatMap(known -> RevisionLetter.of(letter).map(each -> new RevisionId(known, each)))
                .flatMap(catalogue::revision)
                .orElseThrow(
                        () -> Problem.notFound("revision", designation + "/" + letter, "a published revision"));
    }
}
