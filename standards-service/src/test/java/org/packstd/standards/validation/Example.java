package org.packstd.standards.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.json.CanonicalContents;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.json.FamilySchemaCheck;
import org.packstd.standards.validation.json.RuleCatalogue;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A published example of a rule: a sound proposal, changed by a JSON Patch (RFC 6902), and what must be found in it. See
 * {@code api-specs/rules/README.md}.
 */
record Example(String rule, JsonNode written) {

    static final Families FAMILIES = new FamilySchemas().families();
    static final RuleBook RULES = new RuleCatalogue().ruleBook(FAMILIES);
    static final FamilySchemaCheck SCHEMA = new FamilySchemaCheck(FAMILIES);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param kind {@code passing} or {@code failing}; empty when there are none */
    static List<Example> of(String rule, String kind) {
        return read("/api-specs/rules/vectors/" + rule + ".json")
                .map(file -> file.path(kind).valueStream().map(each -> new Example(rule, each)).toList())
                .orElse(List.of());
    }

    /** Rule and pointer of each finding that is expected, in order. */
    List<String> expected() {
        return written.path("findings").valueStream().map(each -> each.path("rule").stringValue() + " "
                + each.path("pointer").stringValue()).sorted().toList();
    }

    List<Finding> findings() {
        var registered = new InMemoryRegistered();
        written.path("registry").forEach(each -> registered.publish(each));
        var published = written.path("registry").valueStream().map(Example::standard)
                .collect(Collectors.toMap(Standard::designation, standard -> standard));
        return Checks.with(FAMILIES, SCHEMA, RULES, new PublishedStandards(published), registered, revisions())
                .check(proposal(patched())).findings();
    }

    /** What those standards of the registry say of which that is told. */
    private Revisions revisions() {
        return new Checks.PublishedRevisions(written.path("registry").valueStream().filter(each -> each.has("base"))
                .map(Example::revision).toList());
    }

    private static Revision revision(JsonNode written) {
        var said = base(written.path("base").stringValue());
        var content = new CanonicalContents().of(Family.of(said.path("family").stringValue()),
                text(said.path("title")), null, new Payload(members(said.path("payload"))));
        var id = new RevisionId(Designation.of(written.path("designation").stringValue()).orElseThrow(),
                RevisionLetter.of(written.path("revision").stringValue()).orElseThrow());
        return new Revision(id, content, null, Instant.EPOCH, new Provenance.Submission("sub-1"), "sub-1");
    }

    /** What is found in a payload of that family that stands on nothing. */
    static List<Finding> findings(String family, JsonNode payload) {
        return check(family, members(payload));
    }

    static List<Finding> check(String family, Map<String, Object> payload) {
        var proposal = Proposal.newStandard(Family.of(family), new LocalizedText("A title", null), null,
                new Payload(payload));
        return Checks.with(FAMILIES, SCHEMA, RULES, new PublishedStandards(Map.of()), new InMemoryRegistered(),
                Checks.nothing()).check(proposal).findings();
    }

    /** The proposal of that name among the bases. */
    static JsonNode base(String name) {
        return read("/api-specs/rules/vectors/bases/" + name + ".json").orElseThrow().path("proposal");
    }

    private JsonNode patched() {
        var document = (ObjectNode) base(written.path("base").stringValue());
        written.path("patch").forEach(operation -> apply(document, operation));
        return document;
    }

    private static void apply(ObjectNode document, JsonNode operation) {
        var at = JsonPointer.compile(operation.path("path").stringValue());
        var name = at.last().getMatchingProperty();
        var value = operation.path("value");
        switch (document.at(at.head())) {
            case ArrayNode array when name.equals("-") -> array.add(value);
            case ObjectNode object when operation.path("op").stringValue().equals("remove") -> object.remove(name);
            case ObjectNode object -> object.set(name, value);
            case JsonNode other -> throw new IllegalArgumentException(at + ": in " + other + " (expected: an object)");
        }
    }

    private static Proposal proposal(JsonNode written) {
        var target = written.path("target");
        var payload = written.get("payload");
        var metadata = written.get("metadata");
        return new Proposal(Proposal.Kind.valueOf(written.path("kind").stringValue()),
                Family.named(written.path("family").stringValue()).orElseThrow(),
                target.path("designation").stringValue(null), target.path("baseRevision").stringValue(null),
                text(written.path("title")), null, payload == null ? null : new Payload(members(payload)),
                metadata == null ? Metadata.NONE : new Metadata(members(metadata)));
    }

    private static LocalizedText text(JsonNode text) {
        return new LocalizedText(text.path("en").stringValue(null), text.path("zh").stringValue(null));
    }

    static Map<String, Object> members(JsonNode payload) {
        return JSON.convertValue(payload, new TypeReference<Map<String, Object>>() {
        });
    }

    private static Standard standard(JsonNode written) {
        var head = new Standard.Head(Designation.of(written.path("designation").stringValue()).orElseThrow(),
                RevisionLetter.of(written.path("revision").stringValue()).orElseThrow(),
                new LocalizedText("A title", null),
                1, Instant.EPOCH, 1, 1, replacedBy(written), List.of(), List.of());
        return written.path("status").stringValue().equals("WITHDRAWN")
                ? new Standard.Withdrawn(head, Instant.EPOCH, "sub-1")
                : new Standard.InForce(head);
    }

    private static List<Replacement> replacedBy(JsonNode written) {
        return Designation.of(written.path("replacedBy").stringValue("")).stream()
                .map(by -> new Replacement(by, LocalDate.EPOCH, "sub-2", true))
                .toList();
    }

    private static Optional<JsonNode> read(String path) {
        try (var file = Example.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(JSON.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return rule + ": " + written.path("name").stringValue();
    }
}
