package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.importing.ImportRequest;
import org.packstd.standards.importing.ImportResult;
import org.packstd.standards.importing.ImportStandards;
import org.packstd.standards.importing.Imports;
import org.packstd.standards.publication.Approval;
import org.packstd.standards.publication.Publication;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The service dies before or after any write of a publication; whoever hears of it again completes it, once. */
class CrashTest extends MortalStory {

    private static final Set<String> WRITES = Set.of("nextNumber", "reserve", "add", "change", "complete");

    @Autowired
    Imports imports;
    @Autowired
    ImportStandards importStandards;

    @Test
    void aNewStandardIsPublishedOnceWhereverWeDied() {
        var died = 0;
        for (var death : Fate.deaths(WRITES)) {
            var approval = approval("crash-new-" + death, Proposal.Kind.NEW_STANDARD, null);
            died += dyingAt(death, approval) ? 1 : 0;
            var published = publish(approval);

            assertThat(readable(published, "A")).as(death.toString()).isEqualTo(200);
            assertThat(versions(published)).as("%s: one change of the standard", death).isEqualTo(1);
            assertThat(publish(approval)).as("%s: heard once more", death).isEqualTo(published);
        }
        assertThat(died).as("before and after each of: nextNumber, reserve, the revision, the standard, complete")
                .isEqualTo(10);
    }

    @Test
    void aRevisionIsPublishedOnceWhereverWeDied() {
        var died = 0;
        for (var death : Fate.deaths(WRITES)) {
            var first = publish(approval("crash-base-" + death, Proposal.Kind.NEW_STANDARD, null));
            var approval = approval("crash-next-" + death, Proposal.Kind.REVISION, designation(first));
            died += dyingAt(death, approval) ? 1 : 0;
            var published = publish(approval);

            assertThat(readable(published, "B")).as(death.toString()).isEqualTo(200);
            assertThat(versions(published)).as("%s: one change of the standard", death).isEqualTo(2);
            assertThat(publish(approval)).as("%s: heard once more", death).isEqualTo(published);
        }
        assertThat(died).as("before and after each of: reserve, the revision, the standard, complete").isEqualTo(8);
    }

    @Test
    void aStandardIsWithdrawnOnceWhereverWeDied() {
        var died = 0;
        for (var death : Fate.deaths(WRITES)) {
            var first = publish(approval("crash-held-" + death, Proposal.Kind.NEW_STANDARD, null));
            var approval = approval("crash-end-" + death, Proposal.Kind.WITHDRAWAL, designation(first));
            died += dyingAt(death, approval) ? 1 : 0;
            var withdrawn = publish(approval);

            assertThat(get("/standards/" + designation(withdrawn)).text("/status")).isEqualTo("WITHDRAWN");
            assertThat(versions(withdrawn)).as("%s: one change of the standard", death).isEqualTo(2);
        }
        assertThat(died).as("before and after each of: reserve, the standard, complete").isEqualTo(6);
    }

    @Test
    void aRevisionThatIsNotNamedYetCannotBeRead() {
        var first = publish(approval("crash-unseen", Proposal.Kind.NEW_STANDARD, null));
        var approval = approval("crash-unseen-next", Proposal.Kind.REVISION, designation(first));

        dyingAt(new Fate.Death("change", 1, true), approval);

        assertThat(readable(first, "A")).isEqualTo(200);
        assertThat(readable(first, "B")).isEqualTo(404);
        assertThat(get("/standards/" + designation(first) + "/revisions").body().at("/items")).hasSize(1);
    }

    @Test
    void aRivalThatComesWhileWeAreDeadDoesNotTakeOurPlace() {
        var first = publish(approval("crash-duel", Proposal.Kind.NEW_STANDARD, null));
        var ours = approval("crash-duel-ours", Proposal.Kind.REVISION, designation(first));
        dyingAt(new Fate.Death("change", 1, true), ours);

        var rival = publish.publish(approval("crash-duel-rival", Proposal.Kind.REVISION, designation(first)));

        assertThat(rival).isInstanceOf(Publication.Refused.class);
        assertThat(publish.publish(ours)).isInstanceOf(Publication.Published.class);
        assertThat(get("/standards/" + designation(first) + "/revisions/B").text("/provenance/submissionId"))
                .isEqualTo("crash-duel-ours");
    }

    @Test
    void manyInstancesThatHearAtOncePublishOnce() {
        var approval = approval("crash-choir", Proposal.Kind.NEW_STANDARD, null);

        var published = IntStream.range(0, 8).parallel().mapToObj(_ -> publish(approval)).distinct().toList();

        assertThat(published).hasSize(1);
        assertThat(versions(published.getFirst())).isEqualTo(1);
    }

    @Test
    void anImportThatWasInterruptedGoesOnWhenItIsAskedForAgain() {
        for (var death : List.of(new Fate.Death("add", 3, false), new Fate.Death("complete", 1, true),
                new Fate.Death("finish", 1, true))) {
            var request = imported("imp-" + death.write(), 3);
            var fate = new Fate(death);
            var dying = new ImportStandards(fate.over(Imports.class, imports), checks, publish(fate), revisions,
                    Clock.systemUTC());
            assertThatThrownBy(() -> dying.run(request)).isInstanceOf(Fate.Died.class);

            var finished = importStandards.run(request);

            assertThat(finished.results()).extracting(ImportResult::outcome)
                    .containsOnly(ImportResult.Outcome.PUBLISHED);
            assertThat(finished.results()).extracting(ImportResult::designation).doesNotHaveDuplicates();
            assertThat(importStandards.run(request)).isEqualTo(finished);
        }
    }

    private static ImportRequest imported(String id, int count) {
        var entries = IntStream.range(0, count)
                .mapToObj(
                        i -> new ImportRequest.Entry(id + "-" + i, Family.of("CSP"),
                                new LocalizedText("Package " + i, null),
                                null, payload()))
                .toList();
        return new ImportRequest(id, "hash", "sophie", "registry-office", "this test", entries);
    }

    private Publication.Published publish(Approval approval) {
        return (Publication.Published) publish.publish(approval);
    }

    private static String designation(Publication.Published published) {
        return published.place().designation().toString();
    }

    private int readable(Publication.Published published, String letter) {
        return get("/standards/" + designation(published) + "/revisions/" + letter).status();
    }

    private long versions(Publication.Published published) {
        return standards.find(published.place().designation()).orElseThrow().head().version();
    }

    private static Approval approval(String id, Proposal.Kind kind, @Nullable String target) {
        return Approval.ofSubmission(id, 1, new Proposal(kind, Family.of("CSP"), target, target == null ? null : "A",
                new LocalizedText("Chip scale package of " + id, null), null, payload()), null);
    }

    private static Payload payload() {
        return new Payload(JsonMapper.shared()
                .convertValue(Proposals.approval("any").get("payload"), new TypeReference<Map<String, Object>>() {
                }));
    }
}
