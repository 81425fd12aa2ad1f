package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.contract.Secrecy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Adoption records and impact over real HTTP: what an organisation keeps for itself, and what others may know. */
class AdoptionApiTest extends ServiceStory {

    private static final String RIVAL = ISSUER.person("omar", "cedar-test", "member");

    private String designation = "";

    @BeforeEach
    void publishOne() {
        designation = imported(Proposals.imported(unique()));
    }

    @Test
    void anOrganisationRecordsWhatItAdoptedAndReadsItAgain() {
        var path = "/adoptions/" + unique();

        var created = put(path, MEMBER, statement());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(created.text("/organisation")).isEqualTo("aurora-semi");
        var read = getAs(MEMBER, path);
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.header("Cache-Control")).contains("private");
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(get(path, "Authorization", "Bearer " + MEMBER, "If-None-Match", "\"1\"").status()).isEqualTo(304);
        assertThat(getAs(RIVAL, path).status()).as("of another organisation").isEqualTo(404);
        assertThat(get(path).status()).isEqualTo(401);
    }

    @Test
    void whoeverAsksForAnAdoptionOfOthersIsToldWhatTheyAreToldOfNothing() {
        var id = unique();
        put("/adoptions/" + id, MEMBER, statement());

        System.out.println(new Secrecy("standards", "adoptionId").compare(port, id, unique(),
                Map.of("a rival", RIVAL, "a secretary", SECRETARY)));

        assertThat(getAs(MEMBER, "/adoptions/" + id).status()).isEqualTo(200);
    }

    @Test
    void theSameAgainChangesNothingAndAnotherNeedsToHaveSeenWhatIsThere() {
        var path = "/adoptions/" + unique();
        put(path, MEMBER, statement());
        var other = statement().put("partCount", 9);

        assertThat(put(path, MEMBER, statement()).status()).isEqualTo(200);
        assertThat(put(path, MEMBER, other).status()).isEqualTo(428);
        assertThat(put(path, MEMBER, other, "If-Match", "\"7\"").status()).isEqualTo(412);
        var changed = put(path, MEMBER, other, "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(put("/adoptions/" + unique(), MEMBER, other, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(delete(path, MEMBER).status()).isEqualTo(428);
        assertThat(delete(path, RIVAL, "If-Match", "*").status()).isEqualTo(404);
        assertThat(delete(path, MEMBER, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(delete(path, MEMBER, "If-Match", "\"2\"").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"designation, PS-CSP-9999, 422, /revision", "revision, B, 422, /revision", "role, COOK, 400, /role",
        "partCount, -1, 422, /partCount", "consent, MAYBE, 400, /consent", "surprise, 1, 400, /surprise"})
    void whatIsNoStatementIsRefusedWithItsPlace(String member, String value, int status, String pointer) {
        var wrong = statement();
        if (value.matches("-?[0-9]+")) {
            wrong.put(member, Integer.parseInt(value));
        } else {
            wrong.put(member, value);
        }

        var refused = put("/adoptions/" + unique(), MEMBER, wrong);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"variation, ZZ, /measured/0", "parameter, nose, /measured/0", "unit, W, /measured/0/unit",
        "unit, furlong, /measured/0/unit", "min, 9, /measured/0/min", "min, a lot, /measured/0/min"})
    void whatWasMeasuredMustBeSomethingThatTheRevisionStates(String member, String value, String pointer) {
        var wrong = statement();
        wrong.withArray("/measured").get(0).asObject().put(member, value);

        var refused = put("/adoptions/" + unique(), MEMBER, wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer").replace("[0].", "/0/")).isEqualTo(pointer);
    }

    @Test
    void ownRecordsArePagedByName() {
        var nobodyElse = ISSUER.person("ann", "org-" + UUID.randomUUID(), "member");
        Stream.of("a", "b", "c").forEach(name -> put("/adoptions/" + name, nobodyElse, statement()));

        var first = getAs(nobodyElse, "/adoptions?limit=2");
        var second = getAs(nobodyElse, "/adoptions?limit=2&cursor=" + first.text("/next"));

        assertThat(first.body().at("/items").findValuesAsString("adoptionId")).containsExactly("a", "b");
        assertThat(second.body().at("/items").findValuesAsString("adoptionId")).containsExactly("c");
        assertThat(getAs(nobodyElse, "/adoptions?cursor=***").status()).isEqualTo(400);
    }

    @Test
    void whoActsForNobodyAdoptsNothing() {
        var machine = ISSUER.machine("robot", "adoptions");

        assertThat(put("/adoptions/" + unique(), machine, statement()).status()).isEqualTo(403);
        assertThat(put("/adoptions/" + unique(), ISSUER.machine("robot", "other"), statement()).status())
                .isEqualTo(403);
        assertThat(put("/adoptions/a,b", MEMBER, statement()).status()).isEqualTo(400);
    }

    @Test
    void othersSeeCountsFromThreeOrganisationsOnAndNeverNamesOfThoseWhoDidNotAgree() {
        adopt("one", "COUNT_ONLY");
        adopt("two", "COUNT_ONLY");
        assertThat(get("/standards/" + designation + "/adoptions").text("/roles/0/suppressed")).isEqualTo("true");

        adopt("three", "COUNT_ONLY");
        var three = get("/standards/" + designation + "/adoptions");
        assertThat(three.text("/roles/0/role")).isEqualTo("PRODUCER");
        assertThat(three.text("/roles/0/atLeast")).isEqualTo("3");
        assertThat(three.body().at("/roles/0/names").isMissingNode()).isTrue();
        assertThat(three.text("/roles/1/suppressed")).isEqualTo("true");

        Stream.of("four", "five", "six").forEach(name -> adopt(name, "NAMED"));
        assertThat(get("/standards/" + designation + "/adoptions").body().at("/roles/0/names").valueStream()
                .map(name -> name.asString())).containsExactly("five", "four", "six");
        assertThat(get("/standards/PS-CSP-9999/adoptions").status()).isEqualTo(404);
    }

    @Test
    void theImpactOfAPayloadCountsAdoptersAndShowsOwnMeasurementsToTheirOwnerOnly() {
        Stream.of("one", "two", "three").forEach(name -> adopt(name, "COUNT_ONLY"));
        put("/adoptions/" + unique(), MEMBER, statement());
        var request = payload(height -> height.put("max", "0.52"));

        var own = post("/standards/" + designation + "/impact", MEMBER, request);
        var rivals = post("/standards/" + designation + "/impact", RIVAL, request);

        assertThat(own.text("/level")).isEqualTo("MAJOR");
        assertThat(own.text("/roles/0/worst")).isEqualTo("WARN");
        assertThat(own.text("/roles/0/atLeast")).isEqualTo("3");
        assertThat(own.text("/roles/0/changes/0/severity")).isEqualTo("WARN");
        assertThat(own.text("/roles/1/worst")).isEqualTo("INFO");
        assertThat(own.text("/own/adoptions/0/measured/0/verdict")).isEqualTo("PARTLY");
        assertThat(own.text("/own/adoptions/0/partCount")).isEqualTo("12000");
        assertThat(rivals.text("/own/organisation")).isEqualTo("cedar-test");
        assertThat(rivals.body().at("/own/adoptions")).isEmpty();
        assertThat(rivals.body().toString()).doesNotContain("12000", "0.50..0.55");
        assertThat(post("/standards/" + designation + "/impact", MEMBER, payload(height -> height.put("max", "0.49")))
                .text("/own/adoptions/0/measured/0/verdict")).isEqualTo("FAILS");
        assertThat(post("/standards/" + designation + "/impact", "", request).status()).isEqualTo(401);
    }

    @Test
    void theImpactBetweenRevisionsIsPublicAndWithATokenPrivate() {
        var path = "/standards/" + designation + "/impact?from=A&to=A";

        var open = get(path);
        assertThat(open.text("/totalChanges")).isEqualTo("0");
        assertThat(open.header("Cache-Control")).contains("public");
        assertThat(open.body().has("own")).isFalse();
        var own = getAs(MEMBER, path);
        assertThat(own.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.text("/own/organisation")).isEqualTo("aurora-semi");
        assertThat(get("/standards/" + designation + "/impact?from=A&to=C").status()).isEqualTo(404);
        assertThat(get("/standards/" + designation + "/impact?from=A").status()).isEqualTo(400);
        assertThat(get(path, "Authorization", "Bearer nonsense").status()).isEqualTo(401);
    }

    private void adopt(String organisation, String consent) {
        var token = ISSUER.person("somebody", organisation, "member");
        assertThat(put("/adoptions/" + unique(), token, statement().put("consent", consent)).status()).isEqualTo(201);
    }

    private ObjectNode statement() {
        var statement = JsonMapper.shared().createObjectNode().put("designation", designation).put("revision", "A")
                .put("role", "PRODUCER").put("partCount", 12000).put("consent", "COUNT_ONLY");
        statement.putArray("measured").addObject().put("variation", "AA").put("parameter", "height").put("min", "0.50")
                .put("max", "0.55").put("unit", "mm");
        statement.putArray("outputs").add("sha256:" + "a".repeat(64));
        return statement;
    }

    private static ObjectNode payload(Consumer<ObjectNode> height) {
        var proposal = Proposals.proposal().without("family").without("kind");
        height.accept(proposal.withObject("/payload/variations/0/parameters/height"));
        return proposal;
    }
}
