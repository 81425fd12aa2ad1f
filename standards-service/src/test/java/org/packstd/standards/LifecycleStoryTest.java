package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a standard goes through after its first publication: relations, dates, corrections, its end. */
class LifecycleStoryTest extends ServiceStory {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private Bus bus;

    @BeforeEach
    void listen() {
        bus = new Bus(broker.getBrokersAsString(), "packstd.standards.v1", "packstd.submissions.v1-dlt");
    }

    @AfterEach
    void hangUp() {
        bus.close();
    }

    @Test
    void documentDataIsFrozenHashedShownAndAnnounced() {
        var approval = Proposals.approval("life-data");
        approval.set("metadata", metadata("""
                {"authoritativeLanguage": "en", "effectiveDate": "%s", "reviewYears": 3,
                 "classification": {"ics": ["31.200"], "ccs": ["L56"]},
                 "equivalents": [{"body": "IEC", "number": "60191-6-5:2001", "degree": "NEQ"}]}
                """.formatted(TODAY.plusDays(90))));
        var plain = sealed(Proposals.approval("life-data-none")).path("contentHash").asString();

        var designation = publish(approval);

        var revision = get("/standards/" + designation + "/revisions/A");
        assertThat(revision.text("/contentHash")).as("document data is part of what binds").isNotEqualTo(plain);
        assertThat(revision.body().at("/metadata")).isEqualTo(approval.get("metadata"));
        assertThat(revision.text("/issuedOn")).isEqualTo(TODAY.toString());
        assertThat(revision.text("/effectiveDate")).isEqualTo(TODAY.plusDays(90).toString());
        assertThat(revision.text("/reviewDueDate")).isEqualTo(TODAY.plusYears(3).toString());
        var published = bus.await(event -> event.id().equals(designation + "/A/published"));
        assertThat(published.data().path("effectiveDate").asString()).isEqualTo(TODAY.plusDays(90).toString());
    }

    @Test
    void asOfADayAnswersWhatWasInForceThen() {
        var first = Proposals.imported("life-" + UUID.randomUUID());
        first.put("issuedOn", "2020-05-01").set("metadata", metadata("{\"effectiveDate\": \"2020-11-01\"}"));
        var designation = importOne(first);
        var second = revision("life-asof", designation, "A");
        second.set("metadata", metadata("{\"effectiveDate\": \"%s\"}".formatted(TODAY.plusDays(30))));
        publish(second);

        assertThat(get("/standards/" + designation + "?asOf=2020-10-31").status()).isEqualTo(404);
        assertThat(asOf(designation, LocalDate.of(2020, 11, 1))).isEqualTo("CURRENT A true");
        assertThat(asOf(designation, TODAY.plusDays(29))).isEqualTo("CURRENT A true");
        assertThat(asOf(designation, TODAY.plusDays(30))).isEqualTo("CURRENT B true");
        assertThat(get("/standards/" + designation).text("/current/revision")).as("what is published").isEqualTo("B");

        var withdrawal = withdrawal("life-asof-end", designation, "B");
        withdrawal.set("metadata", metadata("{\"effectiveDate\": \"%s\"}".formatted(TODAY.plusDays(60))));
        bus.approve(sealed(withdrawal));
        bus.await(event -> event.id().equals(designation + "/B/withdrawn"));

        assertThat(asOf(designation, TODAY.plusDays(59))).isEqualTo("CURRENT B true");
        assertThat(asOf(designation, TODAY.plusDays(60))).isEqualTo("WITHDRAWN B false");
        assertThat(statuses(designation, TODAY.plusDays(60))).containsExactly("B WITHDRAWN", "A SUPERSEDED");
        assertThat(statuses(designation, LocalDate.of(2021, 1, 1))).containsExactly("A CURRENT");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        var designation = publish(Proposals.approval("life-days"));

        for (var day : List.of("yesterday", "2026-02-30", "0001-01-01", "%2B12345-01-01", "2026-1-1")) {
            var refused = get("/standards/" + designation + "?asOf=" + day);
            assertThat(refused.status()).as(day).isEqualTo(400);
            assertThat(refused.text("/detail")).as(day).contains("asOf");
        }
    }

    @Test
    void aCorrigendumCorrectsWithoutChangingTheRevision() {
        var designation = publish(Proposals.approval("life-erratum"));
        var path = "/standards/" + designation + "/revisions/A";
        var before = get(path);

        publishCorrigendum("life-erratum-1", designation, "Fine-pitch chip scale package, 0.40 mm pitch",
                "Fine-pitch chip-scale package, 0.40 mm pitch");
        publishCorrigendum("life-erratum-2", designation, "Fine-pitch chip-scale package, 0.40 mm pitch",
                "Fine-pitch chip-scale package of 0.40 mm pitch");

        assertThat(get(path).body()).isEqualTo(before.body());
        assertThat(get(path + "/corrigenda").body().at("/items").findValuesAsString("submissionId"))
                .containsExactly("life-erratum-1", "life-erratum-2");
        var second = get(path + "/corrigenda/2");
        assertThat(second.text("/corrections/0/now")).contains("of 0.40 mm");
        assertThat(second.header("Cache-Control")).contains("immutable");
        assertThat(get(path + "/corrigenda/2", "If-None-Match", second.header("ETag")).status()).isEqualTo(304);
        assertThat(get(path + "/corrigenda/3").status()).isEqualTo(404);
        assertThat(get("/standards/" + designation + "/revisions").body().at("/items/0/corrigenda").asInt())
                .isEqualTo(2);
        var heard = bus.await(event -> event.id().equals(designation + "/A/corrected/2"));
        assertThat(heard.data().path("number").asInt()).isEqualTo(2);
        assertThat(heard.data().path("sequence").asLong()).isEqualTo(3);
    }

    @Test
    void aFigureIsNotEditorial() {
        var designation = publish(Proposals.approval("life-figure"));

        var report = post("/validations", MEMBER, JSON.readTree("""
                {"kind": "CORRIGENDUM", "family": "CSP", "title": {"en": "Corrigendum"},
                 "target": {"designation": "%s", "baseRevision": "A"},
                 "payload": {"corrections": [
                   {"pointer": "/payload/variations/0/parameters/height/max", "was": "0.56", "now": "0.65"},
                   {"pointer": "/title/en", "was": "Something else", "now": "A title"},
                   {"pointer": "/title/zh", "was": "0.40 mm 节距细间距芯片级封装", "now": "0.40 mm 节距细间距芯片级封装"}]}}
                """.formatted(designation)));

        assertThat(report.body().at("/findings").findValuesAsString("rule")).containsExactly("K1", "K2", "K3");
        assertThat(report.text("/findings/0/pointer")).isEqualTo("/corrections/0/pointer");
        assertThat(report.text("/findings/0/message/zh")).contains("勘误");
    }

    @Test
    void aWithdrawnStandardLeadsToItsSuccessor() {
        var successor = publish(Proposals.approval("life-heir"));
        var designation = publish(Proposals.approval("life-old"));
        var withdrawal = withdrawal("life-end", designation, "A");
        withdrawal.set("metadata", metadata("{\"successors\": [\"%s\"]}".formatted(successor)));

        bus.approve(sealed(withdrawal));

        var withdrawn = bus.await(event -> event.id().equals(designation + "/A/withdrawn"));
        assertThat(withdrawn.data().at("/successors/0").asString()).isEqualTo(successor);
        var standard = get("/standards/" + designation);
        assertThat(standard.text("/status")).isEqualTo("WITHDRAWN");
        assertThat(standard.text("/successors/0")).isEqualTo(successor);
        assertThat(standard.text("/withdrawnFrom")).isEqualTo(TODAY.toString());
        assertThat(get("/standards/" + designation + "/revisions/A").status()).isEqualTo(200);
    }

    @Test
    void whatIsSupersededLeadsToWhatSupersedesItAndTakesNoRevision() {
        var first = publish(Proposals.approval("life-one"));
        var second = publish(Proposals.approval("life-two"));
        var both = Proposals.approval("life-both");
        both.set("metadata", metadata("{\"supersedes\": [\"%s\", \"%s\"]}".formatted(first, second)));

        var heir = publish(both);

        for (var old : List.of(first, second)) {
            var replaced = bus.await(event -> event.id().equals(old + "/A/replaced/" + heir));
            assertThat(replaced.data().path("replacedBy").asString()).isEqualTo(heir);
            var standard = get("/standards/" + old);
            assertThat(standard.text("/status")).isEqualTo("SUPERSEDED");
            assertThat(standard.text("/replacedBy/0/designation")).isEqualTo(heir);
            assertThat(asOf(old, TODAY.minusDays(0))).isEqualTo("SUPERSEDED A false");
        }
        assertThat(get("/standards?status=SUPERSEDED&limit=200").body().at("/items").findValuesAsString("designation"))
                .contains(first, second).doesNotContain(heir);
        assertThat(get("/standards?status=CURRENT&limit=200").body().at("/items").findValuesAsString("designation"))
                .contains(heir).doesNotContain(first, second);
        assertThat(findings(revision("life-late", first, "A"))).contains("D14");
        var circle = revision("life-circle", heir, "A");
        circle.set("metadata", metadata("{\"supersedes\": [\"%s\"]}".formatted(heir)));
        assertThat(findings(circle)).contains("D1");
    }

    @Test
    void undatedReferencesFollowAndDatedOnesStay() {
        var target = publish(Proposals.approval("life-target"));
        var referring = Proposals.approval("life-refers");
        referring.set("metadata",
                metadata(
                        """
                                {"references": [{"designation": "%1$s"}, {"designation": "%1$s", "revision": "A", "role": "INFORMATIVE"},
                                                {"body": "IEC", "number": "60191-6-4", "edition": "2003"}]}
                                """
                                .formatted(target)));
        var path = "/standards/" + publish(referring) + "/revisions/A/references";
        assertThat(resolved(path)).containsExactly("A CURRENT", "A CURRENT", " ");

        publish(revision("life-target-b", target, "A"));

        assertThat(resolved(path)).containsExactly("B CURRENT", "A SUPERSEDED", " ");
        var broken = Proposals.approval("life-broken");
        broken.set("metadata", metadata("{\"references\": [{\"designation\": \"PS-CSP-9998\"},"
                + " {\"designation\": \"%s\", \"revision\": \"C\"}]}".formatted(target)));
        assertThat(findings(broken)).as("besides what the example does not state")
                .filteredOn(rule -> !rule.equals("R1"))
                .containsExactly("D5", "D5");
    }

    @Test
    void evidenceIsMeasuredByTheProfileOfTheDomain() {
        var approval = Proposals.approval("life-evidence");
        approval.set("metadata", metadata("""
                {"domains": ["AUTOMOTIVE"], "evidence": [
                  {"test": "Q", "standard": "AEC-Q100", "grade": "1", "result": "PASS", "date": "2026-01-01"},
                  {"test": "MSL", "standard": "J-STD-020", "moistureLevel": "3", "peakTemperature": 260,
                   "result": "PASS", "date": "2026-01-01"}]}
                """));
        var path = "/standards/" + publish(approval) + "/revisions/A/evidence";

        var report = get(path);

        assertThat(report.body().at("/variations/0/peakTemperature").asInt()).isEqualTo(260);
        assertThat(report.text("/variations/0/floorLife")).startsWith("168 h");
        assertThat(report.text("/domains/0/missing/0/en")).contains("PPAP");
        assertThat(get("/metadata/evidence-profiles").body().at("/items").findValuesAsString("domain"))
                .contains("CONSUMER", "AUTOMOTIVE", "HPC_AI", "NETWORKING");
        assertThat(get("/metadata/schemas/metadata").text("/title")).startsWith("Document data");
        assertThat(get("/metadata/schemas/nonsense").status()).isEqualTo(404);
    }

    private void publishCorrigendum(String submissionId, String designation, String was, String now) {
        var approval = revision(submissionId, designation, "A").put("kind", "CORRIGENDUM").without("scope");
        ((ObjectNode) approval).withObject("/title").put("en", "Corrigendum: hyphenation");
        var payload = ((ObjectNode) approval).putObject("payload");
        payload.putArray("corrections").addObject().put("pointer", "/title/en").put("was", was).put("now", now);
        bus.approve(sealed((ObjectNode) approval));
        bus.await(event -> event.type().equals("standard.corrected")
                && event.data().path("submissionId").asString("").equals(submissionId));
    }

    private String asOf(String designation, LocalDate day) {
        var then = get("/standards/" + designation + "?asOf=" + day);
        return then.text("/status") + " " + then.text("/current/revision") + " " + then.text("/inForce");
    }

    private List<String> statuses(String designation, LocalDate day) {
        return get("/standards/" + designation + "/revisions?asOf=" + day).body().at("/items").valueStream()
                .map(item -> item.path("revision").asString() + " " + item.path("status").asString())
                .toList();
    }

    private List<String> resolved(String path) {
        return get(path).body().at("/items").valueStream()
                .map(item -> item.at("/resolved/revision").asString("") + " "
                        + item.at("/resolved/status").asString(""))
                .toList();
    }

    private List<String> findings(ObjectNode approval) {
        var proposal = approval.deepCopy().retain("kind", "family", "title", "scope", "payload", "metadata");
        if (approval.has("designation")) {
            proposal.putObject("target").put("designation", approval.path("designation").asString())
                    .put("baseRevision", approval.path("baseRevision").asString());
        }
        return post("/validations", MEMBER, proposal).body().at("/findings").findValuesAsString("rule")
                .stream()
                .filter(rule -> !rule.equals("D13")) // other stories publish the same figures
                .toList();
    }

    private String importOne(ObjectNode standard) {
        var request = JSON.createObjectNode().put("source", "figures of this test");
        request.putArray("standards").add(standard);
        return post("/imports", SECRETARY, request, "Idempotency-Key", "key-" + UUID.randomUUID())
                .text("/results/0/designation");
    }

    private String publish(ObjectNode approval) {
        var submissionId = approval.path("submissionId").asString();
        bus.approve(sealed(approval));
        return bus.await(event -> event.type().equals("standard.published")
                && event.data().path("submissionId").asString("").equals(submissionId)).key();
    }

    private static ObjectNode metadata(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    private static ObjectNode revision(String submissionId, String designation, String base) {
        var approval = Proposals.approval(submissionId);
        approval.withObject("/title").put("en", "Fine-pitch chip scale package, revised by " + submissionId);
        return approval.put("kind", "REVISION").put("designation", designation).put("baseRevision", base);
    }

    private static ObjectNode withdrawal(String submissionId, String designation, String base) {
        return revision(submissionId, designation, base).put("kind", "WITHDRAWAL").without("payload");
    }
}
