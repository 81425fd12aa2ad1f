package org.packstd.standards.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A payload is read as what it means, with everything the shared vocabulary can say. */
class SpecificationTest {

    private static final Families FAMILIES = new FamilySchemas().families();

    @Test
    void aValueKeepsItsLetterItsNotesAndTheFormThatItWasEnteredIn() {
        var variation = only("CSP", """
                {"variations": [{"code": "AA", "terminals": {"count": 4}, "parameters": {
                  "height": {"symbol": "A", "symbolSystem": "JEDEC", "nom": "0.50", "tol": "0.06", "unit": "mm",
                             "condition": "after reflow", "datum": "C", "noteRefs": [2]}}}]}""");

        var height = variation.parameter("height").orElseThrow();
        assertThat(height.value().text()).isEqualTo("min 0.44, nom 0.50, max 0.56 mm");
        assertThat(height.symbol()).isEqualTo("A");
        assertThat(height.stated()).containsExactly(Figure.NOM);
        assertThat(height.entered().orElseThrow().text()).isEqualTo("0.50 ± 0.06 mm");
        assertThat(height.wording().condition()).isEqualTo("after reflow");
        assertThat(height.wording().datum()).isEqualTo("C");
        assertThat(height.wording().notes()).containsExactly(2);
    }

    @Test
    void severalGridsHaveTheirOwnPitchPlaceAndNames() {
        var terminals = only("CSP", """
                {"variations": [{"code": "AA", "parameters": {}, "terminals": {"count": 7, "matrices": [
                  {"columns": 3, "rows": 2, "depopulated": ["A2"], "stagger": "x",
                   "pitchX": {"nom": "0.4", "unit": "mm"}, "offsetY": {"nom": "-1", "unit": "mm"}},
                  {"columns": 2, "rows": 2, "populated": ["C5", "D6"], "firstRow": "C", "firstColumn": 5}]}}]}""")
                .terminals();

        var first = terminals.grids().getFirst();
        assertThat(first.balls().map(Grid.Site::name)).containsExactly("A1", "A3", "B1", "B2", "B3");
        assertThat(first.ballCount()).isEqualTo(5);
        assertThat(first.stagger()).isEqualTo("x");
        assertThat(Objects.requireNonNull(first.pitchX()).value().text()).isEqualTo("nom 0.4 mm");
        assertThat(Objects.requireNonNull(first.offsetY()).value().typical()).contains(new BigDecimal("-1"));
        var second = terminals.grids().getLast();
        assertThat(second.balls()).containsExactly(new Grid.Site("C5", 0, 0), new Grid.Site("D6", 1, 1));
        assertThat(second.contains("A1")).isFalse();
        assertThat(terminals.grid()).isSameAs(first);
    }

    @Test
    void anInnerGridMayHaveAFigureBeforeItsSites() {
        var grid = only("SMT", """
                {"variations": [{"code": "AA", "parameters": {}, "terminals": {"count": 3, "matrices": [
                  {"columns": 2, "rows": 2, "firstRow": "1A", "depopulated": ["1A2"]}]}}]}""").terminals().grid();

        assertThat(Objects.requireNonNull(grid).balls().map(Grid.Site::name)).containsExactly("1A1", "1B1", "1B2");
        assertThat(grid.contains("A1")).isFalse();
        assertThat(grid.contains("1B2")).isTrue();
    }

    @Test
    void positionsPadsLandsAndAliasesAreRead() {
        var specification = read("SMT",
                """
                        {"aliases": [{"body": "JEDEC", "number": "MO-178", "degree": "IDT"}],
                         "variations": [{"code": "AA", "parameters": {}, "aliases": [{"body": "JEITA", "number": "SC-74A"}],
                           "terminals": {"count": 5, "perSideY": 3, "deleted": [5], "hidden": [2], "positions": [
                             {"id": "1", "x": "-1.1", "y": "0.95", "width": "0.6", "length": "0.4", "shape": "RECT"}]},
                           "exposedPads": [{"id": "EP", "x": {"nom": "1", "unit": "mm"}, "y": {"nom": "2", "unit": "mm"},
                                            "centreX": {"nom": "-0.2", "unit": "mm"}}],
                           "prescribedLand": {"width": {"nom": "0.3", "unit": "mm"}, "maskMargin": {"nom": "-0.02", "unit": "mm"}}}]}""");
        var variation = specification.variations().getFirst();

        assertThat(variation.terminals().deleted()).containsExactly(5);
        assertThat(variation.terminals().hidden()).containsExactly(2);
        assertThat(variation.terminals().positions()).singleElement().satisfies(position -> {
            assertThat(position.x()).isEqualByComparingTo("-1.1");
            assertThat(position.width()).isEqualByComparingTo("0.6");
            assertThat(position.pointer()).isEqualTo("/variations/0/terminals/positions/0");
        });
        assertThat(variation.exposedPads().getFirst().value("centreX").orElseThrow().pointer())
                .isEqualTo("/variations/0/exposedPads/0/centreX");
        assertThat(Objects.requireNonNull(variation.prescribedLand()).value("width")).isPresent();
        assertThat(variation.aliases()).extracting(Alias::number).containsExactly("SC-74A", "MO-178");
        assertThat(specification.stated()).extracting(StatedValue::pointer)
                .contains("/variations/0/exposedPads/0/x", "/variations/0/prescribedLand/maskMargin");
    }

    @Test
    void aConnectorSeriesHasALengthModel() {
        var model = read("CONNECTOR", """
                {"lengthModel": {"axis": "X", "atOne": {"nom": "5.4", "unit": "mm"},
                                 "perPosition": {"nom": "5.7", "unit": "mm"}}, "variations": []}""").lengthModel();

        assertThat(Objects.requireNonNull(model).axis()).isEqualTo(LengthModel.Axis.X);
        assertThat(model.perPosition().value().typical()).contains(new BigDecimal("5.7"));
    }

    @Test
    void whatCannotBeUnderstoodIsLeftOut() {
        var variation = only("SMT", """
                {"lengthModel": 7, "variations": [{"code": 3, "parameters": {"bodyX": {"nom": "1e3", "unit": "mm"},
                  "bodyY": {"nom": "1", "unit": "furlong"}, "height": []}, "exposedPads": "none",
                  "terminals": {"positions": [{"id": "1", "x": "left", "y": "0"}, 4], "deleted": ["one"],
                  "matrices": [{"columns": 0, "rows": 3}, "grid"]}}]}""");

        assertThat(variation.parameters()).isEmpty();
        assertThat(variation.terminals().positions()).isEmpty();
        assertThat(variation.terminals().grids()).isEmpty();
        assertThat(variation.exposedPads()).isEmpty();
    }

    private static Variation only(String family, String payload) {
        return read(family, payload).variations().getFirst();
    }

    private static Specification read(String family, String payload) {
        Map<String, Object> members = JsonMapper.shared().readValue(payload, new TypeReference<Map<String, Object>>() {
        });
        return Specification.of(FAMILIES.of(Family.of(family)), new Payload(members));
    }
}
