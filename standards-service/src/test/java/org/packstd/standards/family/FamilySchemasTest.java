package org.packstd.standards.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.family.json.FamilySchemas;
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
    void whatIsExpectedExists(Family family) {
        var definition = families.of(family);

        assertThat(definition.parameters()).containsKeys(definition.expected().toArray(String[]::new));
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
