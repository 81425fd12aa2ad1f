package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events say by what they can be filtered, what changed and whom it affects. */
class TellingStoryTest extends ServiceStory {

    @Autowired
    MongoDatabase database;

    private Bus bus;
    private String designation = "";

    @BeforeEach
    void publishOne() {
        bus = new Bus(broker.getBrokersAsString(), "packstd.standards.v1");
        designation = publish(Proposals.approval("telling-" + UUID.randomUUID())).data().path("designation").asString();
    }

    @AfterEach
    void hangUp() {
        bus.close();
    }

    @Test
    void aFirstRevisionTellsEverythingThatItIsSearchedBy() {
        var published = heard(designation + "/A/published");

        assertThat(published.has("changes")).isFalse();
        assertThat(published.at("/facts/complete").asBoolean()).isTrue();
        assertThat(published.at("/facts/english").toString()).contains("Fine-pitch chip scale package");
        var variation = published.at("/facts/variations/0");
        assertThat(variation.path("code").asString()).isEqualTo("AA");
        assertThat(variation.path("changed").asBoolean()).isTrue();
        assertThat(variation.at("/numbers/height/max").asString()).isEqualTo("0.56");
        assertThat(variation.at("/symbols/A").toString()).isEqualTo("[\"height\"]");
        assertThat(variation.at("/words/family").toString()).isEqualTo("[\"CSP\"]");
        assertThat(variation.at("/words/standard/0").asString()).isEqualTo(designation);
        assertThat(variation.path("names").toString()).contains(designation);
    }

    @Test
    void aRevisionTellsWhatItChangedAndItsAdoptersWhatThatMeans() {
        adopt("aurora-semi", MEMBER, "A", "PRODUCER");
        adopt("cedar-test", ISSUER.person("omar", "cedar-test", "member"), "A", "DESIGNER");
        var revision = revision("A");
        revision.withObject("/payload/variations/0/parameters/height").put("max", "0.54");

        var published = publish(revision).data();

        var change = published.at("/changes/items/0");
        assertThat(change.path("path").asString()).isEqualTo("parameters/height");
        assertThat(change.path("changeClass").asString()).isEqualTo("TIGHTENED");
        assertThat(change.path("before").asString()).contains("0.56");
        assertThat(change.path("after").asString()).contains("0.54");
        assertThat(published.at("/facts/variations/0/numbers/height/max").asString()).isEqualTo("0.54");
        assertThat(heard(designation + "/A/superseded").at("/changes/items/0/changeClass").asString())
                .isEqualTo("TIGHTENED");
        var affected = heard(designation + "/A/superseded/affected/A/aurora-semi");
        assertThat(affected.path("organisation").asString()).isEqualTo("aurora-semi");
        assertThat(affected.path("cause").asString()).isEqualTo("standard.superseded");
        assertThat(affected.path("supersededBy").asString()).isEqualTo("B");
        assertThat(affected.at("/adoptions/0/severity").asString()).as("a producer must look").isEqualTo("WARN");
        var designer = heard(designation + "/A/superseded/affected/A/cedar-test");
        assertThat(designer.at("/changes/complete").asBoolean()).isTrue();
        assertThat(designer.at("/adoptions/0/role").asString()).isEqualTo("DESIGNER");
        assertThat(designer.at("/adoptions/0/severity").asString()).as("its footprint still fits").isEqualTo("INFO");
    }

    @Test
    void variationsThatStayAsTheyWereAreToldLastAndAsUnchanged() {
        var first = withAnotherVariation(Proposals.approval("telling-" + UUID.randomUUID()));
        designation = publish(first).data().path("designation").asString();
        var revision = withAnotherVariation(revision("A"));
        revision.withObject("/payload/variations/1/parameters/height").put("max", "0.54");

        var published = publish(revision).data();

        assertThat(changed(published)).containsExactly("BB true", "AA false");
        assertThat(changed(heard(designation + "/A/superseded"))).containsExactly("BB true", "AA false");
    }

    @Test
    void aVariationThatWasRenamedIsToldAsChangedUnderTheCodeThatItsRevisionGivesIt() {
        var first = withAnotherVariation(Proposals.approval("telling-" + UUID.randomUUID()));
        designation = publish(first).data().path("designation").asString();
        var revision = withAnotherVariation(revision("A"));
        revision.withObject("/payload/variations/1").put("code", "BC");

        var published = publish(revision).data();

        assertThat(changed(published)).containsExactly("BC true", "AA false");
        assertThat(changed(heard(designation + "/A/superseded"))).containsExactly("BB true", "AA false");
    }

    @Test
    void aCorrectionIsToldToThoseWhoAdoptedThatRevision() {
        adopt("aurora-semi", MEMBER, "A", "TESTER");
        var corrigendum = revision("A").put("kind", "CORRIGENDUM");
        corrigendum.remove("scope");
        corrigendum.putObject("payload").putArray("corrections").addObject().put("pointer", "/title/en")
                .put("was", "Fine-pitch chip scale package, 0.40 mm pitch")
                .put("now", "Fine-pitch chip-scale package, 0.40 mm pitch");

        bus.approve(sealed(corrigendum));

        assertThat(heard(designation + "/A/corrected/1").at("/facts/variations/0/code").asString()).isEqualTo("AA");
        assertAffected("/A/corrected/1/affected/A/aurora-semi", "standard.corrected", "A", "TESTER");
    }

    @Test
    void anEndIsToldToThoseWhoAdoptedAnyRevision() {
        adopt("aurora-semi", MEMBER, "A", "PRODUCER");
        publishB();
        adopt("cedar-test", ISSUER.person("omar", "cedar-test", "member"), "B", "ASSEMBLER");
        var withdrawal = revision("B").put("kind", "WITHDRAWAL");
        withdrawal.remove("payload");

        bus.approve(sealed(withdrawal));

        assertAffected("/B/withdrawn/affected/A/aurora-semi", "standard.withdrawn", "A", "PRODUCER");
        assertAffected("/B/withdrawn/affected/B/cedar-test", "standard.withdrawn", "B", "ASSEMBLER");
    }

    @Test
    void thatAnotherTakesItsPlaceIsToldToThoseWhoAdoptedAnyRevision() {
        adopt("aurora-semi", MEMBER, "A", "PRODUCER");
        publishB();
        adopt("cedar-test", ISSUER.person("omar", "cedar-test", "member"), "B", "ASSEMBLER");
        var successor = Proposals.approval("telling-" + UUID.randomUUID());
        successor.putObject("metadata").putArray("supersedes").add(designation);

        var heir = publish(successor).key();

        var replaced = "/B/replaced/" + heir + "/affected/";
        assertAffected(replaced + "A/aurora-semi", "standard.replaced", "A", "PRODUCER");
        assertAffected(replaced + "B/cedar-test", "standard.replaced", "B", "ASSEMBLER");
    }

    @Test
    void theDayOfARevisionIsWaitedFor() {
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        database.getCollection("standards").updateOne(new Document("_id", designation), Updates.combine(
                Updates.set("effects", List.of(new Document("ordinal", 1).append("day", today))),
                Updates.set("effectDue", today)));

        var effective = heard(designation + "/A/effective");

        assertThat(effective.path("effectiveDate").asString()).isEqualTo(today);
        assertThat(effective.at("/facts/variations/0/code").asString()).isEqualTo("AA");
    }

    private void assertAffected(String event, String cause, String revision, String role) {
        var affected = heard(designation + event);
        assertThat(affected.path("cause").asString()).isEqualTo(cause);
        assertThat(affected.path("revision").asString()).isEqualTo(revision);
        assertThat(affected.at("/adoptions/0/role").asString()).isEqualTo(role);
        assertThat(affected.at("/adoptions/0/severity").asString()).as("nothing was compared").isEqualTo("WARN");
    }

    private void publishB() {
        var revision = revision("A");
        revision.withObject("/payload/variations/0/parameters/height").put("max", "0.54");
        publish(revision);
    }

    private ObjectNode revision(String base) {
        return Proposals.approval("telling-" + UUID.randomUUID()).put("kind", "REVISION")
                .put("designation", designation).put("baseRevision", base);
    }

    /** BB, which is wider than AA. */
    private static ObjectNode withAnotherVariation(ObjectNode approval) {
        var variations = approval.withObject("/payload").withArray("variations");
        var another = ((ObjectNode) variations.get(0).deepCopy()).put("code", "BB");
        another.withObject("/parameters/bodyX").put("min", "2.893").put("nom", "2.913").put("max", "2.933");
        variations.add(another);
        return approval;
    }

    private static List<String> changed(JsonNode event) {
        return event.at("/facts/variations").valueStream()
                .map(each -> each.path("code").asString() + " " + each.path("changed").asBoolean())
                .toList();
    }

    private void adopt(String organisation, String token, String revision, String role) {
        var statement = JsonMapper.shared().createObjectNode().put("designation", designation).put("revision", revision)
                .put("role", role).put("partCount", 1).put("consent", "COUNT_ONLY");
        var adopted = put("/adoptions/" + UUID.randomUUID(), token, statement);
        assertThat(adopted.status()).as(organisation).isEqualTo(201);
    }

    private JsonNode heard(String event) {
        return bus.await(each -> each.id().equals(event)).data();
    }

    private Bus.Heard publish(ObjectNode approval) {
        bus.approve(sealed(approval));
        var submission = approval.path("submissionId").asString();
        return bus.await(each -> each.type().equals("standard.published")
                && each.data().path("submissionId").asString("").equals(submission));
    }
}
