package org.packstd.submissions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.audit.Verification.Break;
import org.packstd.submissions.audit.json.Hashing;

class VerifierTest {

    private static final LeafHash HASHING = Hashing.canonical();
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void whatNobodyTouchedIsIntact() {
        var trail = trail("sub-1", 5);

        assertThat(verify(trail, trail.getLast().head())).isEqualTo(
                new Verification(trail.getLast().head(), List.of()));
        assertThat(verify(List.of(), null)).isEqualTo(new Verification(Head.NONE, List.of()));
        assertThat(verify(trail, trail.get(2).head()).isIntact()).as("it grew since").isTrue();
    }

    @Test
    void anotherFactIsFoundWhereItIs() {
        var trail = trail("sub-1", 5);
        trail.set(2, altered(trail.get(2)));

        assertThat(verify(trail, null).breaks()).extracting(Break::sequence).containsExactly(3L);
    }

    @Test
    void anotherFactWithANewHashIsFoundAtTheNextEntry() {
        var trail = trail("sub-1", 5);
        var altered = altered(trail.get(2));
        trail.set(2, withHash(altered, HASHING.of(altered.leaf())));

        assertThat(verify(trail, null).breaks()).extracting(Break::sequence).containsExactly(4L);
    }

    @Test
    void aTrailThatWasWrittenAnewIsFoundByWhoeverKeptItsHead() {
        var kept = trail("sub-1", 5).getLast().head();
        var forged = new ArrayList<Entry>();
        var head = Head.NONE;
        for (int i = 1; i <= 5; i++) {
            var entry = Entry.after(head, "sub-1", "forged" + i, act(i), "ab", HASHING);
            forged.add(entry);
            head = entry.head();
        }

        assertThat(verify(forged, null).isIntact()).isTrue();
        assertThat(verify(forged, kept).breaks()).extracting(Break::sequence).containsExactly(5L);
    }

    @Test
    void aMissingEntryIsFound() {
        for (int missing = 0; missing < 5; missing++) {
            var trail = trail("sub-1", 6);
            var kept = trail.getLast().head();
            trail.remove(missing);

            assertThat(verify(trail, kept).breaks()).as("without %d", missing + 1).isNotEmpty();
        }
    }

    @Test
    void aTruncatedTrailIsFoundByWhoeverKeptItsHead() {
        var trail = trail("sub-1", 5);
        var kept = trail.getLast().head();

        assertThat(verify(trail.subList(0, 3), null).isIntact()).isTrue();
        assertThat(verify(trail.subList(0, 3), kept).breaks())
                .containsExactly(new Break(4, "entries: 3 (expected: 5, as it was kept)"));
        assertThat(verify(List.of(), kept).isIntact()).isFalse();
        assertThat(verify(trail.subList(2, 5), kept).isIntact()).as("without its beginning").isFalse();
    }

    @Test
    void anotherOrderIsFound() {
        var trail = trail("sub-1", 5);
        Collections.swap(trail, 1, 2);

        assertThat(verify(trail, null).isIntact()).isFalse();
    }

    @Test
    void entriesOfAnotherCaseAreFound() {
        assertThat(verify(trail("sub-2", 2), null).isIntact()).isFalse();
    }

    @Test
    void anErasedPersonLeavesTheProofAsItIs() {
        var person = new Person("lin", "00".repeat(32));
        var entry = Entry.after(Head.NONE, "sub-1", "a", act(1), person.commitment(), HASHING);

        assertThat(entry.leaf().toString()).doesNotContain("lin");
        assertThat(verify(List.of(entry), entry.head()).isIntact()).isTrue();
        assertThat(new Person("mei", "00".repeat(32)).commitment()).isNotEqualTo(entry.person());
        assertThat(new Person("lin", "01".repeat(32)).commitment()).isNotEqualTo(entry.person());
    }

    private static Verification verify(List<Entry> trail, @Nullable Head kept) {
        var verifier = new Verifier("sub-1", HASHING, kept);
        trail.forEach(verifier::next);
        return verifier.end();
    }

    private static List<Entry> trail(String submission, int length) {
        var trail = new ArrayList<Entry>();
        var head = Head.NONE;
        for (int i = 1; i <= length; i++) {
            var entry = Entry.after(head, submission, "act" + i, act(i), "cd", HASHING);
            trail.add(entry);
            head = entry.head();
        }
        return trail;
    }

    private static Act act(int number) {
        return new Act("submission.edited", new Actor("lin", "aurora-semi", "member"), NOON.plusSeconds(number),
                number % 2 == 0 ? "Because." : null, Map.of("number", "" + number));
    }

    private static Entry altered(Entry entry) {
        return new Entry(entry.submission(), entry.sequence(), entry.act(), entry.type(), entry.at(),
                entry.organisation(), entry.role(), entry.reason(), Map.of("number", "1000"), entry.person(),
                entry.previousHash(), entry.hash());
    }

    private static Entry withHash(Entry entry, String hash) {
        return new Entry(entry.submission(), entry.sequence(), entry.act(), entry.type(), entry.at(),
                entry.organisation(), entry.role(), entry.reason(), entry.facts(), entry.person(),
                entry.previousHash(), hash);
    }
}
