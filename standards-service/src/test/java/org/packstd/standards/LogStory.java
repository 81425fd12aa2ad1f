package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.publication.Approval;
import org.packstd.standards.publication.Publication;
import org.packstd.standards.publication.Publish;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes this and that, and reads the log. */
abstract class LogStory extends ServiceStory {

    static final String TITLE = "Chip scale package of the log";

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Publish publish;

    String publish() {
        return publish(Proposal.Kind.NEW_STANDARD, null, null, payload(), Metadata.NONE);
    }

    /** Publishes a standard that takes the place of another. */
    String publishInsteadOf(String designation) {
        return publish(Proposal.Kind.NEW_STANDARD, null, null, payload(),
                new Metadata(Map.of("supersedes", List.of(designation))));
    }

    void revise(String designation, String base) {
        publish(Proposal.Kind.REVISION, designation, base, payload(), Metadata.NONE);
    }

    void withdraw(String designation, String base) {
        publish(Proposal.Kind.WITHDRAWAL, designation, base, null, Metadata.NONE);
    }

    void correct(String designation, String base) {
        publish(Proposal.Kind.CORRIGENDUM, designation, base, new Payload(Map.of("corrections",
                List.of(Map.of("pointer", "/title/en", "was", TITLE, "now", TITLE + "s")))), Metadata.NONE);
    }

    private String publish(Proposal.Kind kind, @Nullable String designation, @Nullable String base,
            @Nullable Payload payload, Metadata metadata) {
        var proposal = new Proposal(kind, Family.of("CSP"), designation, base, new LocalizedText(TITLE, null), null,
                payload, metadata);
        var publication = publish.publish(Approval.ofSubmission("log-" + UUID.randomUUID(), 1, proposal, null));
        assertThat(publication).isInstanceOf(Publication.Published.class);
        return ((Publication.Published) publication).place().designation().toString();
    }

    private static Payload payload() {
        return new Payload(JSON.convertValue(Proposals.approval("any").get("payload"),
                new TypeReference<Map<String, Object>>() {
                }));
    }

    /** Waits until the log tells of all that the feed tells of. */
    void awaitLogged(String... events) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(entries())
                .extracting(entry -> entry.path("event").asString()).contains(events));
    }

    /** All entries that the newest checkpoint covers. */
    List<JsonNode> entries() {
        var all = new ArrayList<JsonNode>();
        for (var more = true; more;) {
            var items = get("/log/entries?from=%d&limit=200".formatted(all.size())).body().at("/items");
            items.forEach(all::add);
            more = items.size() == 200;
        }
        return all;
    }

    JsonNode leaf(String event) {
        return entries().stream().filter(entry -> entry.path("event").asString().equals(event)).findFirst()
                .map(entry -> JSON.readTree(entry.path("leaf").asString())).orElseThrow();
    }

    String checkpoint() {
        return String.valueOf(text("/log/checkpoint").getBody());
    }

    static long size(String checkpoint) {
        return Long.parseLong(checkpoint.lines().toList().get(1));
    }
}
