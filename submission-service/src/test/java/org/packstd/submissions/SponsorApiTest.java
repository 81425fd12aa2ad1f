package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Co-sponsors and the description of the device over HTTP. */
@ServiceTest
class SponsorApiTest {

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
        people.enterOrganisations();
    }

    @Test
    void whoIsInvitedReadsTheDraftAndConfirmsEachTextBeforeItIsHandedIn() {
        var path = "/submissions/" + people.draft(Cast.DRAFT);
        var mine = path + "/sponsors/bluepeak-osat";
        assertThat(people.mei.get(path).status()).isEqualTo(404);

        var invited = invite(path, "bluepeak-osat", "OSAT");
        assertThat(invited.text("/status")).isEqualTo("INVITED");
        assertThat(people.mei.get(path).text("/sponsors/0/part")).isEqualTo("OSAT");
        assertThat(people.mei.get("/submissions?limit=200").body().toString()).contains(path.substring(13));
        assertThat(people.omar.get(path).status()).isEqualTo(404);
        assertThat(people.mei.put(path, Cast.DRAFT, Map.of("If-Match", people.mei.get(path).etag())).status())
                .as("it may read, not write").isEqualTo(403);

        people.attest(path.substring(13));
        var early = people.lin.command(path + ":submit", "");
        assertThat(early.problem()).isEqualTo("state-forbids");
        assertThat(early.text("/detail")).contains("bluepeak-osat INVITED");
        assertThat(people.lin.command(mine + ":confirm", "").status()).isEqualTo(403);
        assertThat(people.mei.command(mine + ":confirm", "").text("/status")).isEqualTo("CONFIRMED");
        assertThat(people.lin.get(path + "/sponsors").body().at("/parts").toString()).isEqualTo("[\"OSAT\"]");

        people.lin.put(path, Cast.DRAFT, Map.of("If-Match", people.lin.get(path).etag()));
        assertThat(people.mei.get(mine).text("/status")).as("the same text").isEqualTo("CONFIRMED");
        people.lin.put(path, Cast.DRAFT.replace("Fine", "Finest"), Map.of("If-Match", people.lin.get(path).etag()));
        assertThat(people.mei.get(mine).text("/status")).as("another text asks again").isEqualTo("INVITED");

        people.mei.command(mine + ":confirm", "");
        assertThat(people.lin.command(path + ":submit", "").text("/detail"))
                .contains("bluepeak-osat did not attest at stage SUBMISSION of text 1");
        people.attest(people.mei, path.substring(13), "bluepeak-osat");
        assertThat(people.lin.command(path + ":submit", "").text("/state")).isEqualTo("VALIDATING");
    }

    @Test
    void whatWasConfirmedIsWhatWasReadAndWhatIsHandedInIsWhatWasConfirmed() {
        var path = "/submissions/" + people.draft(Cast.DRAFT);
        var mine = path + "/sponsors/bluepeak-osat";
        invite(path, "bluepeak-osat", "OSAT");
        var read = people.mei.get(mine).etag();
        people.lin.put(path, Cast.DRAFT.replace("Fine", "Finest"), Map.of("If-Match", people.lin.get(path).etag()));

        assertThat(people.mei.post(mine + ":confirm", "", Map.of("If-Match", read)).status()).isEqualTo(412);
        people.mei.command(mine + ":confirm", "");
        var ready = people.lin.get(path).etag();
        invite(path, "cedar-test", "TESTER");
        assertThat(people.lin.post(path + ":submit", "", Map.of("If-Match", ready)).status())
                .as("somebody was invited meanwhile").isEqualTo(412);
    }

    @Test
    void ofInvitingAndHandingInAtTheSameTimeOneHappens() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 6; i++) {
                var path = "/submissions/" + people.draft(Cast.DRAFT);
                people.attest(path.substring(13));
                var match = Map.of("If-Match", people.lin.get(path).etag());
                var submitting = both.submit(() -> people.lin.post(path + ":submit", "", match).status());
                var inviting = both.submit(() -> people.lin
                        .put(path + "/sponsors/bluepeak-osat", "{\"part\": \"OSAT\"}", match).status());

                var submitted = submitting.get() == 200;
                var invited = inviting.get() == 200;

                assertThat(submitted).isNotEqualTo(invited);
                assertThat(people.lin.get(path + "/sponsors").body().at("/items")).hasSize(invited ? 1 : 0);
            }
        }
    }

    @Test
    void eachIsShownWhatTheyMayDoToAnInvitation() {
        var path = "/submissions/" + people.draft(Cast.DRAFT);
        var mine = path + "/sponsors/bluepeak-osat";
        invite(path, "bluepeak-osat", "OSAT");
        assertThat(people.mei.get(mine).body().at("/allowedActions").toString())
                .isEqualTo("[\"confirm\",\"decline\"]");
        assertThat(people.lin.get(path + "/sponsors").body().at("/items/0/allowedActions").toString())
                .isEqualTo("[\"take-back\"]");

        people.mei.command(mine + ":confirm", "");
        people.attest(people.mei, path.substring(13), "bluepeak-osat");
        people.submit(path.substring(13));
        people.awaitState(path.substring(13), "TRIAGE");
        assertThat(people.mei.get(mine).body().at("/allowedActions")).isEmpty();
        assertThat(people.mei.get(mine).body().at("/blockedBecause/0/reason").asString()).startsWith("state: TRIAGE");
        assertThat(people.jana.get(mine).body().at("/blockedBecause")).isEmpty();
    }

    @Test
    void whoDeclinesIsTakenBack() {
        var path = "/submissions/" + people.draft(Cast.DRAFT);
        invite(path, "bluepeak-osat", "OSAT");
        invite(path, "cedar-test", "TESTER");

        assertThat(people.mei.command(path + "/sponsors/bluepeak-osat:decline", "").text("/status"))
                .isEqualTo("DECLINED");
        assertThat(people.mei.get(path).status()).isEqualTo(404);
        people.omar.command(path + "/sponsors/cedar-test:confirm", "");
        people.attest(path.substring(13));
        people.attest(people.omar, path.substring(13), "cedar-test");
        assertThat(people.lin.command(path + ":submit", "").text("/detail")).contains("bluepeak-osat DECLINED");
        assertThat(people.omar.command(path + "/sponsors/bluepeak-osat:take-back", "").status()).isEqualTo(403);
        var left = people.lin.command(path + "/sponsors/bluepeak-osat:take-back", "");
        assertThat(left.body().at("/items").findValuesAsString("organisation")).containsExactly("cedar-test");
        assertThat(people.lin.command(path + ":submit", "").status()).isEqualTo(200);
        people.awaitState(path.substring(13), "TRIAGE");
        assertThat(people.lin.put(path + "/sponsors/delta-devices", "{\"part\": \"USER\"}",
                Map.of("If-Match", people.lin.get(path).etag())).problem()).isEqualTo("state-forbids");
    }

    @Test
    void onlyOtherKnownOrganisationsAreInvited() {
        var path = "/submissions/" + people.draft(Cast.DRAFT);

        assertThat(invite(path, "aurora-semi", "FOUNDRY").text("/errors/0/rule"))
                .isEqualTo("sponsor-other-than-proposer");
        assertThat(invite(path, "nobody-at-all", "FOUNDRY").text("/errors/0/rule")).isEqualTo("organisation-known");
        assertThat(people.lin.put(path + "/sponsors/bluepeak-osat", "{\"part\": \"OSAT\"}", Map.of()).status())
                .isEqualTo(428);
        assertThat(people.lin.get(path + "/sponsors/bluepeak-osat").status()).isEqualTo(404);
    }

    @Test
    void theDeviceIsDescribedWithTheProposal() {
        var context = """
                {"structure": {"text": "Die on a redistribution layer.", "layers": [{"name": "RDL 1", "material": "Cu",
                   "thickness": {"parameter": "thickness", "min": "3", "max": "5", "unit": "um"}}],
                   "elements": [{"name": "Die", "role": "Carries the transceiver", "count": 1}]},
                 "features": [{"title": {"en": "Bumpless", "zh": "无凸块"}}],
                 "scenarios": [{"title": {"en": "Engine compartment"}, "domain": "AUTOMOTIVE",
                   "environment": [{"parameter": "ambient", "min": "-40", "max": "125", "unit": "degC"}],
                   "missionProfile": [{"name": "Driving", "hours": 12000}]}]}""";
        var path = "/submissions/" + people.draft(with(context));

        var seen = people.lin.get(path);
        assertThat(seen.text("/context/structure/layers/0/thickness/max")).isEqualTo("5");
        assertThat(seen.text("/context/features/0/title/zh")).isEqualTo("无凸块");
        assertThat(seen.text("/context/scenarios/0/missionProfile/0/hours")).isEqualTo("12000");
        people.lin.put(path, Cast.DRAFT, Map.of("If-Match", seen.etag()));
        assertThat(people.lin.get(path).body().has("context")).isFalse();
        var hidden = people.lin.post("/submissions", with(context.replace("\"Die\"", "\"D\\u202Eie\"")),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(hidden.text("/errors/0/pointer")).isEqualTo("/context/structure/elements/0/name");

        var refused = people.lin.post("/submissions",
                with(context.replace("degC", "furlong").replace("\"5\"", "\"2\"")),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).containsExactly(
                "/context/structure/layers/0/thickness/min", "/context/scenarios/0/environment/0/unit");
    }

    private static String with(String context) {
        return Cast.DRAFT.replace("\"rationale\"", "\"context\": " + context + ", \"rationale\"");
    }

    private Answer invite(String path, String organisation, String part) {
        return people.lin.put(path + "/sponsors/" + organisation, "{\"part\": \"%s\"}".formatted(part),
                Map.of("If-Match", people.lin.get(path).etag()));
    }
}
