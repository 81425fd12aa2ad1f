package org.packstd.standards.exchange.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.StandardDocument;
import org.packstd.standards.exchange.StandardDocument.Replaced;
import org.packstd.standards.exchange.StandardDocument.Standing;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NumericNode;

/** Reads documents; every hash is computed anew and must be the one that is claimed (rule X1). */
final class DocumentReader {

    private static final String SCHEMA = "/exchange/standard-document.v1.schema.json";
    private static final int MOST_OFFENCES = 20;

    private final JsonMapper json = JsonMapper.shared();
    private final JsonNode written;
    private final Schema schema;
    private final Contents contents;

    DocumentReader(Contents contents) {
        this.contents = contents;
        this.written = read();
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(written);
    }

    Map<String, Object> schema() {
        return json.convertValue(written, new TypeReference<Map<String, Object>>() {
        });
    }

    StandardDocument read(Map<String, Object> members) {
        JsonNode document = json.valueToTree(members);
        requireSchema(document);
        var designation = Designation.of(document.path("designation").asString())
                .filter(known -> known.family().name().equals(document.path("family").asString()))
                .orElseThrow(() -> broken("/designation", "L0", document.path("designation").asString(),
                        "a designation of the family, which is known here"));
        var revisions = new ArrayList<Revision>();
        for (var each : document.path("revisions")) {
            revisions.add(revision(designation, each, "/revisions/" + revisions.size()));
        }
        return new StandardDocument(designation, revisions, standing(designation, document.path("standing")));
    }

    private void requireSchema(JsonNode document) {
        var offences = schema.validate(document).stream().limit(MOST_OFFENCES).map(DocumentReader::offence).toList();
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private static Offence offence(Error error) {
        var node = error.getInstanceNode();
        return Offence.of(error.getInstanceLocation().toString(), "L0",
                node == null || node.isContainer() ? null : node.asString(), error.getMessage());
    }

    private Revision revision(Designation designation, JsonNode written, String at) {
        Map<String, Object> payload = json.convertValue(written.path("payload"),
                new TypeReference<Map<String, Object>>() {
                });
        var scope = written.has("scope") ? text(written.path("scope")) : null;
        var content = content(designation, written, scope, new Payload(payload), at);
        var claimed = written.path("contentHash").asString();
        if (!content.hash().text().equals(claimed)) {
            throw broken(at + "/contentHash", "X1", claimed, content.hash().text());
        }
        var letter = RevisionLetter.of(written.path("revision").asString()).orElseThrow();
        var publishedAt = time(written.path("publishedAt"), at + "/publishedAt");
        var issued = written.has("issuedOn")
                ? day(written.path("issuedOn"), at + "/issuedOn")
                : LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
        return new Revision(new RevisionId(designation, letter), content, hash(written.path("previousHash")),
                publishedAt,
                issued, content.metadata().effectiveDate().filter(issued::isBefore).orElse(issued),
                provenance(written.path("provenance")), "");
    }

    /** A number beyond all doubles has no canonical form, and so no hash. */
    private Content content(Designation designation, JsonNode written, @Nullable LocalizedText scope, Payload payload,
            String at) {
        try {
            return contents.of(designation.family(), text(written.path("title")), scope, payload,
                    metadata(written.path("metadata")));
        } catch (UncheckedIOException notCanonical) {
            throw endless(written, at)
                    .map(pointer -> broken(pointer, "T4", "a number beyond 1.8e308",
                            "from -9999999999 to 9999999999"))
                    .orElseGet(() -> broken(at, "L0", "text that is not Unicode", "what has a canonical form"));
        }
    }

    /** Where the first number is that no double can hold. */
    private static Optional<String> endless(JsonNode written, String at) {
        if (written instanceof NumericNode number) {
            return number.isNaN() || Double.isInfinite(written.decimalValue().doubleValue())
                    ? Optional.of(at)
                    : Optional.empty();
        }
        if (written.isObject()) {
            return written.propertyStream()
                    .flatMap(each -> endless(each.getValue(), at + "/" + escaped(each.getKey())).stream())
                    .findFirst();
        }
        return IntStream.range(0, written.size())
                .boxed()
                .flatMap(i -> endless(written.path(i), at + "/" + i).stream())
                .findFirst();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private Metadata metadata(JsonNode written) {
        return written.isMissingNode()
                ? Metadata.NONE
                : Metadata.of(json.convertValue(written, new TypeReference<Map<String, Object>>() {
                }));
    }

    private static LocalDate day(JsonNode written, String at) {
        try {
            return LocalDate.parse(written.asString());
        } catch (DateTimeException noSuchDay) {
            throw broken(at, "L0", written.asString(), "a day that there is");
        }
    }

    private static @Nullable Standing standing(Designation designation, JsonNode written) {
        if (written.isMissingNode()) {
            return null;
        }
        var withdrawn = written.path("withdrawnAt");
        var replacedBy = new ArrayList<Replaced>();
        for (var each : written.path("replacedBy")) {
            replacedBy.add(replaced(designation, each, "/standing/replacedBy/" + replacedBy.size()));
        }
        return new Standing(RevisionLetter.of(written.path("current").asString()).orElseThrow(),
                withdrawn.isMissingNode() ? null : time(withdrawn, "/standing/withdrawnAt"),
                written.has("withdrawnFrom")
                        ? day(written.path("withdrawnFrom"), "/standing/withdrawnFrom")
                        : null,
                written.path("successors").valueStream()
                        .flatMap(each -> Designation.of(each.asString()).stream())
                        .toList(),
                replacedBy);
    }

    /** Left out it would be current here, so one that is not known here refuses the document. */
    private static Replaced replaced(Designation designation, JsonNode written, String at) {
        var by = written.path("designation").asString();
        return new Replaced(Designation.of(by)
                .filter(other -> !other.equals(designation))
                .orElseThrow(() -> broken(at + "/designation", "L0", by,
                        "another standard, of a family that is known here")),
                day(written.path("since"), at + "/since"));
    }

    private static Instant time(JsonNode written, String at) {
        try {
            return Instant.parse(written.asString());
        } catch (DateTimeException noSuchDay) {
            throw broken(at, "L0", written.asString(), "a time that there is");
        }
    }

    private static @Nullable ContentHash hash(JsonNode written) {
        return written.isMissingNode() ? null : new ContentHash(written.asString());
    }

    private static Provenance provenance(JsonNode written) {
        return written.has("submissionId")
                ? new Provenance.Submission(written.path("submissionId").asString())
                : new Provenance.Import(written.path("importId").asString());
    }

    private static LocalizedText text(JsonNode written) {
        return new LocalizedText(written.path("en").asString(null), written.path("zh").asString(null));
    }

    private static Problem broken(String pointer, String rule, String value, String expected) {
        return Problem.ruleViolated(List.of(Offence.of(pointer, rule, value, expected)));
    }

    private JsonNode read() {
        try (var file = DocumentReader.class.getResourceAsStream(SCHEMA)) {
            return json.readTree(Objects.requireNonNull(file, SCHEMA));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
