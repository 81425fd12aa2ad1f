package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the local system is filled with on its first start: real packages, against which no rule has anything. */
class SampleCatalogueTest {

    private static final Path SAMPLE = Path.of("../deploy/local/launcher/src/main/resources/sample");
    private static final long LARGEST_REQUEST = 2 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Families FAMILIES = new FamilySchemas().families();

    @Test
    void noRuleFindsAnErrorInAStandardOfTheSample() {
        var errors = new LinkedHashMap<String, String>();
        for (var standard : standards()) {
            Draft.check(proposal(standard), null)
                    .findings()
                    .stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> errors.merge(
                            standard.path("key").asString() + " " + code(standard, String.valueOf(finding.pointer())),
                            finding.rule() + " " + finding.pointer() + ": " + finding.value() + " (expected: "
                                    + finding.expected() + ")",
                            (one, other) -> one + "; " + other));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void eachVariationNamesItsSource() {
        for (var standard : standards()) {
            assertThat(standard.at("/title/en").asString()).isNotBlank();
            assertThat(standard.at("/title/zh").asString()).isNotBlank();
            for (var variation : standard.at("/payload/variations")) {
                assertThat(variation.at("/sources/0/title").asString())
                        .as("%s %s", standard.path("key"), variation.path("code"))
                        .isNotBlank();
            }
        }
    }

    @Test
    void itIsLargeEnoughToSearchInAndSmallEnoughToLoad() {
        var variations = new TreeMap<String, Integer>();
        standards().forEach(standard -> variations.merge(standard.path("family").asString(),
                standard.at("/payload/variations").size(), Integer::sum));
        assertThat(variations.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(1500);
        assertThat(FAMILIES.all().stream().map(definition -> definition.family().name()))
                .filteredOn(family -> !variations.containsKey(family))
                .as("families of which no public source states a whole package")
                .containsExactlyInAnyOrder("FLIP_CHIP", "WIRE_BOND", "SIP", "WLP", "INTERPOSER_25D_3D",
                        "CARRIER_TRAY"); // a family of these tests
        assertThat(standards()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(standards().stream().map(standard -> standard.path("key").asString())).doesNotHaveDuplicates();
        assertThat(files()).allSatisfy(file -> {
            assertThat(Files.size(file)).isLessThan(LARGEST_REQUEST);
            assertThat(read(file).path("standards").size()).isLessThanOrEqualTo(200);
        });
    }

    private static String code(JsonNode standard, String pointer) {
        return pointer.startsWith("/variations/")
                ? standard.at("/payload/variations/" + pointer.split("/")[2] + "/code").asString("")
                : "";
    }

    private static Proposal proposal(JsonNode standard) {
        Map<String, Object> members = JSON.convertValue(standard.path("payload"),
                new TypeReference<Map<String, Object>>() {
                });
        return Proposal.newStandard(family(standard.path("family").asString()), text(standard.path("title")),
                text(standard.path("scope")), new Payload(members));
    }

    private static Family family(String name) {
        return FAMILIES.all()
                .stream()
                .map(definition -> definition.family())
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static LocalizedText text(JsonNode text) {
        return new LocalizedText(text.path("en").asString(null), text.path("zh").asString(null));
    }

    private static List<JsonNode> standards() {
        return files().stream().flatMap(file -> read(file).path("standards").valueStream()).toList();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9].*[.]json")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
