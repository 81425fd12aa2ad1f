package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was approved becomes a standard that everybody can read and hears of. */
class StoryTest extends RunningService {

    private Bus bus;

    @BeforeEach
    void listen() {
        bus = new Bus(broker, "packstd.standards.v1", "packstd.submissions.v1-dlt");
    }

    @AfterEach
    void hangUp() {
        bus.close();
    }

    @Test
    void anApprovedSubmissionIsPublishedAnnouncedAndReadable() {
        bus.approve(sealed(Proposals.approval("sub-first")));

        var published = bus.await(event -> submission(event).equals("sub-first"));
        assertThat(published.type()).isEqualTo("standard.published");
        assertThat(published.data().path("revision").asString()).isEqualTo("A");

        var designation = published.key();
        var standard = get("/standards/" + designation);
        assertThat(standard.status()).isEqualTo(200);
        assertThat(standard.text("/current/contentHash")).isEqualTo(published.data().path("contentHash").asString());
        assertThat(get("/standards/" + designation, "If-None-Match", standard.header("ETag")).status()).isEqualTo(304);

        var revision = get("/standards/" + designation + "/revisions/A");
        assertThat(revision.header("Cache-Control")).contains("immutable");
        assertThat(revision.text("/provenance/submissionId")).isEqualTo("sub-first");
    }

    private String submission(Bus.Heard event) {
        return event.data().path("submissionId").asString("");
    }

    /** With the hash that the checks give, as the submission service freezes it. */
    private ObjectNode sealed(ObjectNode approval) {
        var proposal = approval.deepCopy().retain("kind", "family", "title", "scope", "payload");
        return approval.put("contentHash", checked(proposal).path("contentHash").asString());
    }

    private JsonNode checked(JsonNode proposal) {
        var report = post("/validations", MEMBER, proposal);
        assertThat(report.text("/valid")).as(report.body().toString()).isEqualTo("true");
        return report.body();
    }
}
