package org.packstd.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RestContractTest {

    private static final RestContract ALL = RestContract.ofAll();
    private static final Map<String, String> CACHE = Map.of("Cache-Control", "max-age=60");

    @Test
    void commandsAreOperationsOfTheirOwn() {
        assertThat(serving("POST", "/api/v1/submissions/sub-1:open-ballot")).containsExactly("openBallot");
        assertThat(serving("GET", "/api/v1/submissions/sub-1")).containsExactly("getSubmission");
    }

    @Test
    void noPathIsServedTwice() {
        for (var operation : ALL.operations()) {
            var path = operation.path().pattern().replaceAll("\\\\Q|\\\\E", "").replace("[^/]+?", "x");
            assertThat(serving(operation.method(), path)).as(path).containsExactly(operation.id());
        }
    }

    @Test
    void anAnswerThatKeepsTheContractPasses() {
        assertThatCode(() -> ALL.checkResponse("GET", "/api/v1/families", 200, "application/json", CACHE,
                "{\"items\":[{\"family\":\"CSP\",\"label\":{\"en\":\"CSP\"},\"schema\":\"/x\"}]}"))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownStatusMediaTypeHeaderOrMemberFails() {
        assertBroken("418", () -> ALL.checkResponse("GET", "/api/v1/families", 418, "application/json", CACHE, "{}"));
        assertBroken("text/html", () -> ALL.checkResponse("GET", "/api/v1/families", 200, "text/html", CACHE, "<p>"));
        assertBroken("Cache-Control",
                () -> ALL.checkResponse("GET", "/api/v1/families", 200, "application/json", Map.of(), "{}"));
        assertBroken("items", () -> ALL.checkResponse("GET", "/api/v1/families", 200, "application/json", CACHE, "{}"));
        assertBroken("operation",
                () -> ALL.checkResponse("GET", "/api/v1/elsewhere", 200, "application/json", CACHE, "{}"));
    }

    @Test
    void everyExampleKeepsItsSchema() {
        var checked = new ArrayList<String>();
        for (var operation : ALL.operations()) {
            for (var media : operation.definition().findParents("schema")) {
                check(media, media.get("schema"), operation.id(), checked);
            }
        }
        assertThat(checked).hasSizeGreaterThan(100);
    }

    /** A comma in unquoted text of a flow mapping starts a new member, which then has no value. */
    @Test
    void noMemberIsWithoutValue() {
        for (var service : List.of("standards", "submissions", "notifications", "gateway")) {
            assertThat(empty(Specs.read("rest/" + service + "/openapi.yaml"), "")).as(service).isEmpty();
        }
    }

    private static List<String> empty(JsonNode node, String path) {
        var found = new ArrayList<String>();
        node.properties().forEach(member -> {
            var here = path + "/" + member.getKey();
            if (member.getValue().isNull()) {
                found.add(here);
            }
            found.addAll(empty(member.getValue(), here));
        });
        if (node.isArray()) {
            node.forEach(element -> found.addAll(empty(element, path + "/-")));
        }
        return found;
    }

    private static void check(JsonNode holder, JsonNode schema, String where, List<String> checked) {
        for (var example : new JsonNode[]{holder.path("example"), schema.path("example")}) {
            if (!example.isMissingNode()) {
                assertThat(Specs.schema(schema).validate(example)).as(where + " example " + example).isEmpty();
                checked.add(where);
            }
        }
    }

    private static List<String> serving(String method, String path) {
        return ALL.operations().stream().filter(operation -> operation.serves(method, path))
                .map(RestContract.Operation::id)
                .toList();
    }

    private static void assertBroken(String named, org.assertj.core.api.ThrowableAssert.ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class).hasMessageContaining(named);
    }
}
