package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events say by what they can be filtered, what changed and whom it affects. */
class TellingStoryTest extends ServiceStory {

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
        adopt("aurora-semi", MEMBER);
        adopt("cedar-test", ISSUER.person("omar", "cedar-test", "member"));
        var revision = Proposals.approval("telling-" + UUID.randomUUID()).put("kind", "REVISION")
                .put("designation", designation)
                .put("baseRevision", "A");
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
        assertThat(heard(designation + "/A/superseded/affected/A/cedar-test").at("/changes/complete").asBoolean())
                .isTrue();
    }

    private void adopt(String organisation, String token) {
        var statement = JsonMapper.shared().createObjectNode().put("designation", designation).put("revision", "A")
                .put("role", "PRODUCER").put("partCount", 1).put("consent", "COUNT_ONLY");
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
