package org.packstd.standards.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.family.json.FamilySchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FamilySchemasTest {

    private final Families families = new FamilySchemas().families();

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void aSchemaStandsAlone(Family family) {
        var text = JsonMapper.shared().writeValueAsString(families.of(family).schema());

        assertThat(text).doesNotContain("common.schema.json");
        var schema = JsonMapper.shared().readTree(text);
        assertThat(schema.findValuesAsString("$ref")).isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(schema.at(reference.substring(1)).isObject()).as(reference).isTrue());
    }

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void everyParameterHasALabelInBothLanguagesAndAQuantity(Family family) {
        assertThat(families.of(family).parameters().values()).isNotEmpty().allSatisfy(parameter -> {
            assertThat(parameter.label().en()).isNotBlank();
            assertThat(parameter.label().zh()).isNotBlank();
            assertThat(parameter.quantity()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void everyAttributeHasALabelInBothLanguages(Family family) {
        assertThat(families.of(family).attributes().values()).isNotEmpty().allSatisfy(attribute -> {
            assertThat(attribute.label().en()).isNotBlank();
            assertThat(attribute.label().zh()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void everyWordOfAListHasALabelInBothLanguages(Family family) {
        var schema = JsonMapper.shared().<JsonNode>valueToTree(families.of(family).schema());
        var words = families.of(family).attributes().values().stream()
                .filter(attribute -> attribute.type() == AttributeDefinition.Type.WORD).toList();

        assertThat(words).allSatisfy(attribute -> {
            var values = attribute(schema, attribute.name()).at("/x-ui/values");
            assertThat(attribute.words()).isNotEmpty().allSatisfy(word -> {
                assertThat(values.path(word).path("en").asString("")).as("%s %s", attribute.name(), word).isNotBlank();
                assertThat(values.path(word).path("zh").asString("")).as("%s %s", attribute.name(), word).isNotBlank();
            });
        });
    }

    private static JsonNode attribute(JsonNode schema, String name) {
        var attribute = schema.at("/$defs/attributes/properties/" + name);
        while (attribute.path("enum").isMissingNode()) {
            attribute = schema.at(attribute.path("$ref").stringValue().substring(1));
        }
        return attribute;
    }

    @Test
    void everySchemaIsListedAndEveryListedSchemaIsThere() throws IOException {
        var shared = Set.of("common.schema.json", "parameters.schema.json", "attributes.schema.json");
        try (var files = Files.list(Path.of("../api-specs/families"))) {
            assertThat(FamilyIndex.known().schemas()).extracting(Map.Entry::getValue)
                    .containsAll(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json") && !shared.contains(name))
                            .toList());
        }
    }

    @Test
    void whatAFamilySaysOfASharedParameterWins() {
        var csp = parameter("CSP", "pitchX");
        var smt = parameter("SMT", "pitchX");

        assertThat(csp.label()).isEqualTo(smt.label());
        assertThat(csp.plausible()).hasToString("0.15..1.5 mm");
        assertThat(smt.plausible()).hasToString("0.1..10 mm");
    }

    @Test
    void theLetterOfADimensionDependsOnTheLayout() {
        var body = parameter("SMT", "bodyX");

        assertThat(body.symbol("JEDEC", "DUAL", "GULL_WING")).contains("E1");
        assertThat(body.symbol("JEDEC", "QUAD", "GULL_WING")).contains("D1");
        assertThat(body.symbol("JEDEC", "QUAD", "NO_LEAD")).contains("D");
        assertThat(body.symbol("IEC", null, null)).contains("D");
        assertThat(body.symbol("VENDOR", null, null)).isEmpty();
    }

    private ParameterDefinition parameter(String family, String name) {
        return Objects.requireNonNull(families.of(Family.of(family)).parameters().get(name));
    }

    @Test
    void aFamilySaysWhatItsPayloadsMaySay() {
        var connector = families.of(Family.of("CONNECTOR"));

        assertThat(List.of("lengthModel", "pitchX", "attributes.rows", "terminals.positions", "prescribedLand"))
                .allMatch(connector::has);
        assertThat(List.of("dies", "ballDiameter", "attributes.hostLanes", "rows")).noneMatch(connector::has);
    }

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void whatIsExpectedExists(Family family) {
        var definition = families.of(family);

        assertThat(definition.parameters()).containsKeys(definition.expected().toArray(String[]::new));
        assertThat(definition.expectedByLayout().values().stream().flatMap(List::stream)
                .flatMap(names -> Stream.of(names.split("[|]")))).allMatch(definition.parameters()::containsKey);
        assertThat(definition.expectedByLayout().keySet()).allMatch(
                layout -> Objects.requireNonNull(definition.attributes().get("layout")).words().contains(layout));
        assertThat(definition.attributes().keySet()).containsAll(definition.expectedAttributes());
    }

    @ParameterizedTest
    @MethodSource("org.packstd.standards.family.Family#all")
    void derivedValuesHaveNoPlace(Family family) {
        assertThat(families.of(family).schema()).containsEntry("additionalProperties", false);
        assertThat(families.of(family).schema().get("properties")).asInstanceOf(
                InstanceOfAssertFactories.map(String.class, Map.class))
                .containsKeys("variations", "parameters", "attributes");
    }
}
