package org.packstd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a manufacturer does with an approved standard, through the gateway: finds it by its figures, takes drawing and
 * footprint, says that it is used, and learns what the next revision changes. Every answer is checked by the contract.
 */
class ManufacturerJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Stage stage;
    private static Registry registry;
    private static SubmissionPath path;

    @BeforeAll
    static void openTheStage() throws IOException, InterruptedException {
        stage = Stage.open("manufacturer");
        registry = stage.promised();
        path = new SubmissionPath(registry, Clock.systemUTC(), PATIENCE);
    }

    @AfterAll
    static void closeTheStage() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void aVariationIsFoundDrawnTakenAdoptedAndFollowed() throws Exception {
        var designation = published(draft("A package for a manufacturer"));
        var variation = find(designation, "e=0.4&D=2.5..2.7&A=..0.6&terminals=30&has=landPattern&match=fits");

        takesDrawingAndFootprint(designation, variation);
        saysThatItIsUsed(designation);
        learnsWhatTheNextRevisionChanges(designation);
    }

    private String find(String designation, String query) {
        var found = await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> registry.anyone().get("/variations?" + query),
                        answer -> answer.body().path("total").asInt() == 1);
        assertThat(found.body().at("/items/0/designation").asString()).isEqualTo(designation);
        return found.body().at("/items/0/links/self").asString().substring("/api/v1".length());
    }

    private void takesDrawingAndFootprint(String designation, String variation) throws Exception {
        var anyone = registry.anyone();
        var outline = anyone.get(variation + "/outline.svg").expect(200);
        assertThat(outline.response().body()).contains(designation, "BOTTOM VIEW", "data-pin=\"A1\"");
        assertThat(outline.response().headers().firstValue("Content-Security-Policy"))
                .as("opened by itself it is a document").hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "sandbox"));
        anyone.get(variation + "/outline.svg", "If-None-Match", outline.etag()).expect(304);

        var lands = anyone.get(variation + "/land-pattern").expect(200).body();
        assertThat(lands.path("lands")).hasSize(30);
        assertThat(lands.path("derivations")).isNotEmpty();
        assertThat(anyone.get(variation + "/footprint.kicad_mod").expect(200).response().body())
                .contains("(footprint ", lands.path("contentHash").asString());
        assertThat(anyone.get(variation + "/identification").expect(200).body().toString()).contains("BGA");
    }

    private void saysThatItIsUsed(String designation) throws Exception {
        var statement = Map.of("designation", designation, "revision", "A", "role", "PRODUCER", "partCount", 3,
                "consent", "COUNT_ONLY", "measured", List.of(Map.of("variation", "AA", "parameter", "height",
                        "min", "0.51", "max", "0.55", "unit", "mm")));
        var adoption = registry.as("mei").put("/adoptions/line-1", statement);
        assertThat(adoption.status()).isIn(200, 201);
        assertThat(registry.anyone().get("/standards/" + designation + "/adoptions").expect(200).response().body())
                .as("one organisation alone is not told of")
                .contains("\"suppressed\":true")
                .doesNotContain("bluepeak");
    }

    private void learnsWhatTheNextRevisionChanges(String designation) throws Exception {
        var lower = draft("A package for a manufacturer, lower");
        lower.put("kind", "REVISION");
        lower.putObject("target").put("designation", designation).put("baseRevision", "A");
        ((ObjectNode) lower.at("/payload/variations/0/parameters/height")).put("max", "0.50");
        assertThat(published(lower)).isEqualTo(designation);

        var diff = registry.anyone().get("/standards/" + designation + "/diff?from=A&to=B").expect(200).body();
        assertThat(diff.path("level").asString()).isEqualTo("MAJOR");
        assertThat(diff.path("counts").findValuesAsString("changeClass")).contains("TIGHTENED");
        assertThat(diff.path("affected").toString()).contains("/parameters/height");
        var impact = registry.as("mei").get("/standards/" + designation + "/impact?from=A&to=B").expect(200).body();
        assertThat(impact.toString()).as("what was measured does not fit any more").contains("height", "line-1");
        assertThat(registry.anyone().get("/changes?since=0&limit=200").expect(200).body().path("items")
                .findValuesAsString("designation")).filteredOn(designation::equals).hasSizeGreaterThanOrEqualTo(2);
    }

    /** The draft of the demo, and whether its balls collapse, which a land pattern needs. */
    private static ObjectNode draft(String title) {
        var draft = (ObjectNode) JsonMapper.shared().valueToTree(SubmissionPath.draft(title));
        draft.withObject("/payload/attributes").put("ballType", "COLLAPSIBLE");
        return draft;
    }

    private static String published(ObjectNode draft) {
        return path.bring(path.create(UUID.randomUUID().toString(), draft), "PUBLISHED").body()
                .at("/published/designation").asString();
    }
}
