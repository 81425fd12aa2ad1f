package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.publication.Approval;
import org.packstd.standards.publication.Publication;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal;
import org.packstd.standards.validation.Proposal.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Supersession and corrigenda happen once and leave no circle, wherever the service dies and whoever meets whom. */
class LifecycleCrashTest extends MortalStory {

    private static final Set<String> WRITES = Set.of("reserve", "add", "change", "complete");

    @Test
    void aStandardIsReplacedOnceWhereverWeDied() {
        var died = 0;
        for (var death : Fate.deaths(WRITES)) {
            var old = published(newStandard("crash-replaced-" + death, List.of()));
            var approval = newStandard("crash-replaces-" + death, List.of(old));
            died += dyingAt(death, approval) ? 1 : 0;
            var heir = published(approval);

            assertThat(standard(old).head().replacedBy()).as(death.toString())
                    .extracting(Replacement::by, Replacement::announced)
                    .containsExactly(tuple(Designation.of(heir).orElseThrow(), true));
            assertThat(standard(old).head().version()).as("%s: published, claimed, announced", death).isEqualTo(3);
            assertThat(standard(old).head().events()).as("%s: published, replaced", death).isEqualTo(2);
            assertThat(published(approval)).as("%s: heard once more", death).isEqualTo(heir);
        }
        assertThat(died).as("before and after each of: reserve, revision, standard, two changes, complete")
                .isEqualTo(12);
    }

    @Test
    void aCorrigendumIsPublishedOnceWhereverWeDied() {
        var died = 0;
        for (var death : Fate.deaths(WRITES)) {
            var designation = published(newStandard("crash-text-" + death, List.of()));
            var approval = corrigendum("crash-erratum-" + death, designation);
            died += dyingAt(death, approval) ? 1 : 0;
            published(approval);
            published(approval);

            assertThat(get("/standards/" + designation + "/revisions/A/corrigenda").body().at("/items"))
                    .as(death.toString())
                    .hasSize(1);
            assertThat(standard(designation).head().version()).as("%s: published, corrected", death).isEqualTo(2);
        }
        assertThat(died).as("before and after each of: reserve, corrigendum, standard, complete").isEqualTo(8);
    }

    @Test
    void aCorrigendumThatIsNotNamedYetCannotBeRead() {
        var designation = published(newStandard("crash-text-unseen", List.of()));

        dyingAt(new Fate.Death("change", 1, true), corrigendum("crash-erratum-unseen", designation));

        assertThat(get("/standards/" + designation + "/revisions/A/corrigenda").body().at("/items")).isEmpty();
        assertThat(get("/standards/" + designation + "/revisions/A/corrigenda/1").status()).isEqualTo(404);
    }

    @Test
    void manyInstancesThatHearOfCorrigendaNumberThemWithoutGap() {
        var designation = published(newStandard("crash-texts", List.of()));

        IntStream.range(0, 12).parallel().forEach(i -> published(
                corrigendum("crash-errata-" + i % 6, designation, i % 6)));

        assertThat(get("/standards/" + designation + "/revisions/A/corrigenda").body().at("/items").valueStream()
                .map(item -> item.path("number").asInt())).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aClaimIsSeenByNobodyButKeepsRevisionsAway() {
        var old = published(newStandard("crash-claimed", List.of()));
        dyingAt(new Fate.Death("add", 1, true), newStandard("crash-claims", List.of(old)));

        assertThat(get("/standards/" + old).text("/status")).isEqualTo("CURRENT");
        assertThat(get("/standards/" + old).body().has("replacedBy")).isFalse();
        assertThat(publish.publish(revision("crash-claimed-b", old, List.of())))
                .isInstanceOf(Publication.Refused.class);
    }

    @Test
    void whoDiedAfterAClaimAndFindsARivalInItsPlaceGivesTheClaimUp() {
        var old = published(newStandard("crash-rival-old", List.of()));
        var base = published(newStandard("crash-rival", List.of()));
        var first = revision("crash-rival-b", base, List.of(old));
        dyingAt(new Fate.Death("add", 1, true), first); // it has claimed the place of the old one, and stored nothing
        assertThat(standard(old).head().replacedBy()).hasSize(1);

        published(revision("crash-rival-b2", base, List.of()));

        assertThat(publish.publish(first)).isInstanceOf(Publication.Refused.class);
        assertThat(standard(old).head().replacedBy()).isEmpty();
        assertThat(published(revision("crash-rival-old-b", old, List.of()))).isEqualTo(old);
    }

    @Test
    void ofTwoCorrigendaToTheSameTextTheLaterIsRefused() {
        var designation = published(newStandard("crash-text-twice", List.of()));
        var first = corrigendum("crash-erratum-one", designation, 0);
        dyingAt(new Fate.Death("change", 1, true), first); // it was checked and stored, and is not named yet
        var second = corrigendum("crash-erratum-two", designation, 0, "Notice");
        published(second);

        assertThat(publish.publish(first)).isInstanceOf(Publication.Refused.class);
        assertThat(published(second)).as("heard once more").isEqualTo(designation);
        assertThat(get("/standards/" + designation + "/revisions/A/corrigenda").body().at("/items")
                .findValuesAsString("now")).containsExactly("Notice");
    }

    @Test
    void ofManyCorrigendaToTheSameTextAtOnceOneGetsThrough() {
        var designation = published(newStandard("crash-text-race", List.of()));

        var through = IntStream.range(0, 6).parallel()
                .filter(i -> publish.publish(corrigendum("crash-errata-race-" + i, designation, 0,
                        "Text " + i)) instanceof Publication.Published)
                .count();

        assertThat(through).isOne();
        assertThat(standard(designation).head().corrigenda()).hasSize(1);
    }

    @Test
    void twoThatWouldTakeEachOthersPlaceStopEachOther() {
        var one = published(newStandard("crash-circle-1", List.of()));
        var other = published(newStandard("crash-circle-2", List.of()));
        var takesOther = revision("crash-circle-1-b", one, List.of(other));
        var takesOne = revision("crash-circle-2-b", other, List.of(one));
        dyingAt(new Fate.Death("add", 1, true), takesOther); // it has claimed, and not checked yet

        assertThat(publish.publish(takesOne)).isInstanceOf(Publication.Refused.class);
        assertThat(published(takesOther)).isEqualTo(one);

        assertThat(standard(one).head().replacedBy()).isEmpty();
        assertThat(standard(other).head().announcedReplacements()).hasSize(1);
    }

    @Test
    void whoMeetsAClaimAfterTakingItsPlaceWaitsUntilThatIsDecided() {
        var one = published(newStandard("crash-wait-1", List.of()));
        var other = published(newStandard("crash-wait-2", List.of()));
        var first = revision("crash-wait-1-b", one, List.of(other));
        dyingAt(new Fate.Death("change", 2, true), first); // its revision is stored, its standard does not name it yet
        var second = revision("crash-wait-2-b", other, List.of(one));
        dyingAt(new Fate.Death("change", 1, false), second); // it has claimed the place of the first

        assertThatThrownBy(() -> publish.publish(first)).isInstanceOf(IllegalStateException.class);
        assertThat(publish.publish(second)).isInstanceOf(Publication.Refused.class);
        assertThat(published(first)).isEqualTo(one);
    }

    @Test
    void circlesNeverArise() {
        for (int round = 0; round < 5; round++) {
            var all = Stream.of("a", "b", "c").map(each -> "crash-ring-" + each)
                    .toList();
            var stamp = "-" + round;
            var ring = all.stream().map(each -> published(newStandard(each + stamp, List.of()))).toList();

            IntStream.range(0, 3).parallel().forEach(i -> settle(
                    revision(all.get(i) + stamp + "-b", ring.get(i), List.of(ring.get((i + 1) % 3)))));

            assertThat(ring.stream().filter(each -> !standard(each).head().announcedReplacements().isEmpty()))
                    .as("not all of a ring can be replaced").hasSizeLessThan(3);
            assertThat(ring).allSatisfy(each -> assertThat(standard(each).head().replacedBy())
                    .allMatch(Replacement::announced));
        }
    }

    /** Hears again until it is decided, as the listener does. */
    private void settle(Approval approval) {
        for (int i = 0; i < 100; i++) {
            try {
                publish.publish(approval);
                return;
            } catch (IllegalStateException undecided) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError(approval.id() + " is never decided");
    }

    private String published(Approval approval) {
        return ((Publication.Published) publish.publish(approval)).place().designation().toString();
    }

    private Standard standard(String designation) {
        return standards.find(Designation.of(designation).orElseThrow()).orElseThrow();
    }

    private static Approval newStandard(String id, List<String> supersedes) {
        return approval(id, Kind.NEW_STANDARD, null, payload(), supersedes);
    }

    private static Approval revision(String id, String designation, List<String> supersedes) {
        return approval(id, Kind.REVISION, designation, payload(), supersedes);
    }

    private static Approval corrigendum(String id, String designation) {
        return corrigendum(id, designation, 0);
    }

    private static Approval corrigendum(String id, String designation, int note) {
        return corrigendum(id, designation, note, "Note");
    }

    private static Approval corrigendum(String id, String designation, int note, String now) {
        var corrections = List.of(Map.of("pointer", "/payload/notes/" + note + "/en", "was", "A note", "now", now));
        return approval(id, Kind.CORRIGENDUM, designation, new Payload(Map.of("corrections", corrections)),
                List.of());
    }

    private static Approval approval(String id, Kind kind, @Nullable String target, Payload payload,
            List<String> supersedes) {
        var metadata = supersedes.isEmpty() ? Metadata.NONE : new Metadata(Map.of("supersedes", supersedes));
        return Approval.ofSubmission(id, 1, new Proposal(kind, Family.of("CSP"), target, target == null ? null : "A",
                new LocalizedText("Chip scale package", null), null, payload, metadata), null);
    }

    private static Payload payload() {
        var payload = Proposals.approval("any").withObject("/payload");
        IntStream.range(0, 6).forEach(_ -> payload.withArray("/notes").addObject().put("en", "A note"));
        return new Payload(JsonMapper.shared().convertValue(payload, new TypeReference<Map<String, Object>>() {
        }));
    }
}
