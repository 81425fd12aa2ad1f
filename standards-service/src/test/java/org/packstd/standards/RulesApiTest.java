package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of rules over real HTTP. */
class RulesApiTest extends ServiceStory {

    @Test
    void theCatalogueSaysOfEachRuleWhatItDemandsOfWhomAndWhy() {
        var rule = get("/rules/B1");

        assertThat(rule.status()).isEqualTo(200);
        assertThat(rule.text("/level")).isEqualTo("L2");
        assertThat(rule.text("/severity")).isEqualTo("ERROR");
        assertThat(rule.text("/source/trust")).isEqualTo("MEASURED");
        assertThat(rule.text("/message/zh")).contains("本体");
        assertThat(rule.body().at("/families").valueStream().map(each -> each.asString()))
                .contains("CSP", "SMT", "FAN_OUT");
        assertThat(get("/rules").body().at("/items").findValuesAsString("id")).contains("L0", "G1", "B1", "D9", "H1");
    }

    @ParameterizedTest
    @CsvSource({"?family=CPO, O1, C1", "?family=CSP, C1, O1", "?level=L1, G1, B1", "?severity=WARNING, G4, G1",
        "?family=SMT&level=L2&severity=ERROR, L1, N2"})
    void theCatalogueIsFiltered(String query, String within, String without) {
        assertThat(get("/rules" + query).body().at("/items").findValuesAsString("id")).contains(within)
                .doesNotContain(without);
    }

    @Test
    void whoHasTheCatalogueIsNotSentItAgain() {
        var tag = get("/rules").header("ETag");

        assertThat(get("/rules", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(get("/rules/B1", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void whatThereIsNotIsSaid() {
        assertThat(get("/rules/Z99").text("/type")).isEqualTo("/problems/not-found");
        assertThat(get("/rules?family=PIZZA").text("/type")).isEqualTo("/problems/malformed");
        assertThat(get("/rules?level=L9").text("/type")).isEqualTo("/problems/malformed");
        assertThat(get("/rules?severity=FATAL").text("/type")).isEqualTo("/problems/malformed");
    }
}
