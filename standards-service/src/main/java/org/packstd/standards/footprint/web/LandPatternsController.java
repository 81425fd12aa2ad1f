package org.packstd.standards.footprint.web;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.LandPatternsApi;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.footprint.FootprintIdentity;
import org.packstd.standards.footprint.Ipc2581Package;
import org.packstd.standards.footprint.KicadFootprint;
import org.packstd.standards.footprint.LandPatternDrawing;
import org.packstd.standards.footprint.LandPatternDxf;
import org.packstd.standards.landpattern.LandPattern;
import org.packstd.standards.landpattern.LandPatternRequest;
import org.packstd.standards.landpattern.LandPatternResult;
import org.packstd.standards.landpattern.LandPatterns;
import org.packstd.standards.landpattern.NoLandPattern;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.web.ByteTag;
import org.packstd.standards.web.Caching;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Speaks the land patterns of {@code api-specs/rest/standards}. */
@RestController
final class LandPatternsController implements LandPatternsApi {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");
    private static final MediaType KICAD = MediaType.parseMediaType("application/x-kicad-footprint;charset=UTF-8");
    private static final MediaType DXF = new MediaType("image", "vnd.dxf");
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final ReadCatalogue catalogue;
    private final Families families;

    LandPatternsController(ReadCatalogue catalogue, Families families) {
        this.catalogue = catalogue;
        this.families = families;
    }

    @Override
    public ResponseEntity<org.packstd.standards.api.model.LandPattern> getLandPattern(String designation, String letter,
            String code, String density, String method, @Nullable String landClass, @Nullable String ifNoneMatch) {
        var request = Requests.read(density, method, landClass);
        var revision = revision(designation, letter);
        return tagged(calculation(revision, request))
                .body(Representations.landPattern(pattern(revision, code, request), code)
                        .designation(revision.id().designation().toString())
                        .revision(revision.id().letter().toString())
                        .contentHash(revision.content().hash().text()));
    }

    @Override
    public ResponseEntity<String> drawLandPattern(String designation, String letter, String code, String density,
            String method, @Nullable String landClass, @Nullable String ifNoneMatch) {
        var request = Requests.read(density, method, landClass);
        var revision = revision(designation, letter);
        var svg = LandPatternDrawing.draw(identity(revision, code), pattern(revision, code, request));
        return tagged(ByteTag.of(svg))
                .contentType(SVG)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(svg);
    }

    @Override
    public ResponseEntity<String> getKicadFootprint(String designation, String letter, String code, String density,
            String method, @Nullable String landClass, @Nullable String ifNoneMatch) {
        return file(revision(designation, letter), code, Requests.read(density, method, landClass), KICAD, ".kicad_mod",
                KicadFootprint::write);
    }

    @Override
    public ResponseEntity<String> getIpc2581Package(String designation, String letter, String code, String density,
            String method, @Nullable String landClass, @Nullable String ifNoneMatch) {
        return file(revision(designation, letter), code, Requests.read(density, method, landClass), XML, ".ipc2581.xml",
                Ipc2581Package::write);
    }

    @Override
    public ResponseEntity<String> getLandPatternDxf(String designation, String letter, String code, String density,
            String method, @Nullable String landClass, @Nullable String ifNoneMatch) {
        return file(revision(designation, letter), code, Requests.read(density, method, landClass), DXF,
                ".land-pattern.dxf", LandPatternDxf::write);
    }

    @Override
    public ResponseEntity<org.packstd.standards.api.model.LandPattern> computeLandPattern(
            org.packstd.standards.api.model.LandPatternRequest written) {
        var request = Requests.read(written.getDensity(), written.getMethod(), written.getPropertyClass());
        var family = Family.named(written.getFamily())
                .orElseThrow(() -> Problem.malformed("/family", written.getFamily(), "a family of GET /families"));
        var variation = variation(family, new Payload(written.getPayload()), written.getCode())
                .orElseThrow(() -> Problem.of(ProblemType.RULE_VIOLATED,
                        Offence.of("/code", "existence", written.getCode(), "a variation of the payload")));
        var result = LandPatterns.of(variation, request);
        return ResponseEntity.ok(Representations.landPattern(
                computed(result, ProblemType.RULE_VIOLATED, "/payload" + variation.pointer()), written.getCode()));
    }

    private ResponseEntity<String> file(Revision revision, String code, LandPatternRequest request, MediaType type,
            String ending, BiFunction<FootprintIdentity, LandPattern, String> write) {
        var pattern = pattern(revision, code, request);
        var identity = identity(revision, code);
        var name = identity.name(pattern.rules()) + ending;
        var written = write.apply(identity, pattern);
        return tagged(ByteTag.of(written))
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(written);
    }

    private static ResponseEntity.BodyBuilder tagged(String tag) {
        return ResponseEntity.ok().eTag(tag).cacheControl(Caching.COMPUTED);
    }

    /** Names whatever the figures depend on: what was published, what was asked for, and how it is computed. */
    private static String calculation(Revision revision, LandPatternRequest request) {
        var wanted = request.landClass();
        return String.join("-", revision.content().hash().text(), request.density().name(),
                request.ballMethod().name(), wanted == null ? "BEST" : wanted.name(), LandPatterns.CALCULATION);
    }

    private static FootprintIdentity identity(Revision revision, String code) {
        var title = revision.content().title();
        return new FootprintIdentity(revision.id().designation().toString(), revision.id().letter().toString(), code,
                revision.content().hash().text(),
                Optional.ofNullable(title.en()).or(() -> Optional.ofNullable(title.zh())).orElse(""));
    }

    private LandPattern pattern(Revision revision, String code, LandPatternRequest request) {
        var content = revision.content();
        var variation = variation(content.family(), content.payload(), code)
                .orElseThrow(() -> Problem.notFound("code", code, "a variation of " + revision.id()));
        return computed(LandPatterns.of(variation, request), ProblemType.STATE_FORBIDS, variation.pointer());
    }

    private Optional<Variation> variation(Family family, Payload payload, String code) {
        return Specification.of(families.of(family), payload).variations().stream()
                .filter(variation -> code.equals(variation.code()))
                .findFirst();
    }

    private static LandPattern computed(LandPatternResult result, ProblemType otherwise, String pointer) {
        return switch (result) {
            case LandPattern pattern -> pattern;
            case NoLandPattern impossible -> throw new Problem(otherwise,
                    "the land pattern cannot be computed: " + impossible.missing().size() + " missing",
                    impossible.missing().stream()
                            .map(missing -> Offence.of(pointer + "/" + missing.name().replace('.', '/'), "LP", null,
                                    missing.why()))
                            .toList());
        };
    }

    private Revision revision(String designation, String letter) {
        return Designation.of(designation)
                .flatMap(known -> RevisionLetter.of(letter).map(each -> new RevisionId(known, each)))
                .flatMap(catalogue::revision)
                .orElseThrow(() -> Problem.notFound("revision", designation + "/" + letter, "a published revision"));
    }
}
