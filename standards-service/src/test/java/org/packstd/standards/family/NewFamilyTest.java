package org.packstd.standards.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Designation;

/** The carrier tray is a family of {@code src/test/resources/families}: a line and a schema, and no Java at all. */
class NewFamilyTest {

    private final FamilyDefinition tray = new FamilySchemas().families().of(Family.of("CARRIER_TRAY"));

    @Test
    void aFamilyThatIsListedIsKnownByNameAndByCode() {
        assertThat(Family.all()).contains(Family.of("CSP"), tray.family());
        assertThat(Family.ofCode("TRAY")).contains(tray.family());
        assertThat(Designation.of("PS-TRAY-0001")).contains(new Designation(tray.family(), 1));
        assertThat(tray.label().zh()).isEqualTo("载盘");
    }

    @Test
    void itsPayloadIsReadByItsSchema() {
        var payload = new Payload(Map.of("variations", List.of(Map.of("code", "AA", "parameters",
                Map.of("pocketX", Map.of("nom", "10.2", "unit", "mm"), "stranger",
                        Map.of("nom", "1", "unit", "mm"))))));

        var variation = Specification.of(tray, payload).variations().getFirst();

        assertThat(variation.parameters()).containsOnlyKeys("pocketX");
        assertThat(variation.parameter("pocketX").orElseThrow().value().text()).isEqualTo("nom 10.2 mm");
    }

    @Test
    void namesAndCodesAreUniqueAndLinesComplete() {
        assertThatIllegalStateException().isThrownBy(() -> FamilyIndex.of(Stream.of("A1 B1 a.json", "A2 B1 b.json")));
        assertThatIllegalStateException().isThrownBy(() -> FamilyIndex.of(Stream.of("A1 B1 a.json", "A1 B2 b.json")));
        assertThatIllegalStateException().isThrownBy(() -> FamilyIndex.of(Stream.of("A1 B1")));
        assertThat(FamilyIndex.of(Stream.of("# none", "", "A1 B1 a.json # one")).families())
                .containsExactly(new Family("A1", "B1"));
    }
}
