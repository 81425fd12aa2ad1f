package org.packstd.standards.evidence.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.packstd.standards.evidence.EvidenceProfiles;
import org.packstd.standards.evidence.EvidenceProfiles.MoistureLevel;
import org.packstd.standards.evidence.EvidenceProfiles.Plan;
import org.packstd.standards.evidence.EvidenceProfiles.Profile;
import org.packstd.standards.evidence.EvidenceProfiles.Requirement;
import org.packstd.standards.evidence.EvidenceProfiles.TestStandard;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.text.LocalizedText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The profiles as they stand in the contracts. */
@Configuration(proxyBeanMethods = false)
public class ProfileFile {

    private static final String FILE = "/metadata/evidence-profiles.json";

    @Bean
    public EvidenceProfiles evidenceProfiles() {
        try (var stream = ProfileFile.class.getResourceAsStream(FILE)) {
            var root = JsonMapper.shared().readTree(Objects.requireNonNull(stream, FILE));
            return new EvidenceProfiles(all(root, "profiles", ProfileFile::profile),
                    all(root, "plans", ProfileFile::plan),
                    all(root, "testStandards", ProfileFile::testStandard),
                    all(root, "moistureLevels", level -> new MoistureLevel(text(level, "level"),
                            text(level, "floorLife"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Profile profile(JsonNode node) {
        return new Profile(text(node, "domain"), localized(node), all(node, "required", ProfileFile::requirement),
                all(node, "usual", JsonNode::stringValue));
    }

    private static Requirement requirement(JsonNode node) {
        return new Requirement(text(node, "rule"), Severity.valueOf(text(node, "severity")), localized(node),
                all(node, "standards", JsonNode::stringValue), node.path("needsGrade").asBoolean(false),
                node.path("worstMoistureLevel").stringValue(null), text(node, "source"));
    }

    private static Plan plan(JsonNode node) {
        return new Plan(text(node, "plan"), text(node, "domain"), all(node, "standards", JsonNode::stringValue),
                node.get("sample").intValue(), node.get("lots").intValue());
    }

    private static TestStandard testStandard(JsonNode node) {
        return new TestStandard(text(node, "standard"), text(node, "revision"), LocalDate.parse(text(node, "since")));
    }

    private static <T> List<T> all(JsonNode node, String name, Function<JsonNode, T> read) {
        return node.get(name).valueStream().map(read).toList();
    }

    private static LocalizedText localized(JsonNode node) {
        return new LocalizedText(node.at("/label/en").stringValue(), node.at("/label/zh").stringValue());
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }
}
