package org.packstd.standards.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Things to draw: every variation of the sample catalogue, and whatever a test makes up. */
final class Subjects {

    static final Families FAMILIES = new FamilySchemas().families();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SAMPLE = Path.of("..", "deploy", "local", "launcher", "src", "main", "resources",
            "sample");

    private Subjects() {}

    /** All variations of the sample catalogue. */
    static List<Subject> catalogue() {
        try (var files = Files.list(SAMPLE)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9].*\\.json")).sorted()
                    .flatMap(Subjects::standards).flatMap(Subjects::variations).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> standards(Path file) {
        return JSON.readTree(file).get("standards").valueStream();
    }

    private static Stream<Subject> variations(JsonNode standard) {
        var title = new LocalizedText(standard.at("/title/en").asString(null), standard.at("/title/zh").asString(null));
        var specification = specification(standard.get("family").stringValue(), standard.get("payload"));
        return specification.variations().stream()
                .map(variation -> new Subject(standard.get("key").stringValue(), "A", title, "2026-11-28",
                        specification,
                        variation, null));
    }

    private static Specification specification(String family, JsonNode payload) {
        return Specification.of(FAMILIES.of(Family.of(family)),
                new Payload(JSON.convertValue(payload, new TypeReference<Map<String, Object>>() {
                })));
    }

    /** The first variation of a payload. */
    static Subject of(String family, String payload) {
        var specification = specification(family, JSON.readTree(payload));
        return new Subject("PS-TEST-0001", "A", new LocalizedText("An outline to test with", "测试外形"), "2026-11-28",
                specification, specification.variations().getFirst(), null);
    }

    /** The same, compared with the first variation of another payload. */
    static Subject compared(String family, String payload, String other) {
        var subject = of(family, payload);
        return new Subject(subject.designation(), "B", subject.title(), subject.published(), subject.specification(),
                subject.variation(), new Subject.Compared("A", of(family, other).variation()));
    }
}
