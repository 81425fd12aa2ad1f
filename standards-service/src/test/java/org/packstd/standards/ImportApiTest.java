package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imports over real HTTP: what is sound is published, once, and the rest is reported. */
class ImportApiTest extends ServiceStory {

    @Test
    void anImportPublishesWhatIsSoundAndReportsTheRest() {
        var unsound = Proposals.imported(unique());
        unsound.withObject("/payload/variations/0/terminals").put("count", 29);
        var unusual = Proposals.imported(unique());
        unusual.withObject("/payload/variations/0/parameters").remove("standoff");

        var report = importAll(List.of(Proposals.imported(unique()), unsound, unusual));

        assertThat(report.body().at("/results").findValuesAsString("outcome"))
                .containsExactly("PUBLISHED", "REFUSED", "PUBLISHED");
        assertThat(finding(report.body().at("/results/1/findings"), "B4").at("/severity").asString())
                .isEqualTo("ERROR");
        assertThat(report.body().at("/results/2/findings").findValuesAsString("expected")).as("a warning is reported")
                .contains("standoff");
        assertThat(report.text("/importedBy")).isEqualTo("sophie");
        assertThat(getAs(SECRETARY, report.header("Location").substring("/api/v1".length())).body())
                .isEqualTo(report.body());
    }

    @Test
    void theSameKeyWithTheSameBodyGivesTheSameAnswer() {
        var body = imports(List.of(Proposals.imported(unique())));
        var key = unique();

        var first = post("/imports", SECRETARY, body, "Idempotency-Key", key);
        var again = post("/imports", SECRETARY, body, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(post("/imports", SECRETARY, imports(List.of(Proposals.imported(unique()))), "Idempotency-Key", key)
                .text("/type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void whoRepeatsItForAnotherOrganisationIsNotLedToTheImportOfTheFirstOne() {
        var body = imports(List.of(Proposals.imported(unique())));
        var key = unique();
        var first = post("/imports", SECRETARY, body, "Idempotency-Key", key);

        var elsewhere = ISSUER.person("sophie", "another-office", "secretary");
        var refused = post("/imports", elsewhere, body, "Idempotency-Key", key);

        assertThat(refused.text("/type")).isEqualTo("/problems/idempotency-key-reused");
        assertThat(refused.text("/errors/0/message")).contains("another organisation");
        assertThat(post("/imports", SECRETARY, body, "Idempotency-Key", key).body()).isEqualTo(first.body());
    }

    @Test
    void aStandardIsImportedOnceWhateverImportItComesIn() {
        var standard = Proposals.imported(unique());
        var first = importAll(List.of(standard));
        var second = importAll(List.of(standard));

        assertThat(second.text("/results/0/outcome")).isEqualTo("ALREADY_PRESENT");
        assertThat(second.text("/results/0/designation")).isEqualTo(first.text("/results/0/designation"));
    }

    @Test
    void aKeyThatWasImportedWithOtherContentIsRefused() {
        var standard = Proposals.imported(unique());
        var first = importAll(List.of(standard));
        standard.withObject("/title").put("en", "Another package under the same key");

        var second = importAll(List.of(standard));

        assertThat(second.text("/results/0/outcome")).isEqualTo("REFUSED");
        assertThat(second.body().at("/results/0/designation").isMissingNode()).isTrue();
        assertThat(second.text("/results/0/findings/0/rule")).isEqualTo("I1");
        assertThat(second.text("/results/0/findings/0/message/en")).contains(first.text("/results/0/designation"));
        assertThat(second.text("/results/0/findings/0/message/zh")).contains("该键此前已随其他内容导入");
    }

    @Test
    void aKeyStandsOnceInAnImport() {
        var standard = Proposals.imported(unique());

        var answer = importAll(List.of(standard, standard));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/standards/1/key");
    }

    @Test
    void importsAreForASecretary() {
        var body = imports(List.of(Proposals.imported(unique())));

        assertThat(post("/imports", MEMBER, body, "Idempotency-Key", unique()).status()).isEqualTo(403);
        assertThat(post("/imports", "", body, "Idempotency-Key", unique()).status()).isEqualTo(401);
        assertThat(post("/imports", SECRETARY, body).text("/errors/0/message"))
                .isEqualTo("Idempotency-Key: missing (expected: a value; it is required)");
        assertThat(post("/imports", SECRETARY, body, "Idempotency-Key", "short").status()).isEqualTo(400);
        assertThat(getAs(MEMBER, "/imports/imp-1").status()).isEqualTo(403);
        assertThat(getAs(SECRETARY, "/imports/imp-1").status()).isEqualTo(404);
    }

    private static JsonNode finding(JsonNode findings, String rule) {
        return findings.valueStream().filter(each -> each.path("rule").asString().equals(rule)).findFirst()
                .orElseThrow(() -> new AssertionError(findings + " (expected: " + rule + ")"));
    }
}
