package org.packstd.submissions.comment.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.comment.PathChange;
import org.packstd.submissions.comment.PathChange.Kind;
import org.packstd.submissions.comment.PayloadReader;
import org.packstd.submissions.proposal.Payload;

class JsonPayloadsTest {

    private static final String BEFORE = """
            {"terminals": {"count": 8}, "note": "as made", "variations": [
              {"code": "AA", "parameters": {"bodyX": {"min": "4.90", "max": "5.10", "unit": "mm"}, "height": {"max": 0.8, "unit": "mm"}}},
              {"code": "AB", "parameters": {"bodyX": {"min": "5.90", "max": "6.10", "unit": "mm"}}}]}""";

    private final PayloadReader reader = Payloads.reader();

    @Test
    void aPointerThatLeadsNowhereIsToldWhatThereIsInstead() {
        var text = reader.read(new Payload(BEFORE));

        assertThat(text.hash("/variations/0/parameters/bodyX")).isPresent();
        assertThat(text.hash("/variations/0/parameters/bodyY")).isEmpty();
        assertThat(text.near("/variations/0/parameters/bodyY"))
                .containsExactly("/variations/0/parameters/bodyX", "/variations/0/parameters/height");
        assertThat(text.near("/variations/7")).containsExactly("/variations/0", "/variations/1");
        assertThat(reader.read(null).hash("/variations")).isEmpty();
        assertThat(reader.read(null).near("/variations")).isEmpty();
    }

    @Test
    void theHashOfAPartIsThatOfItsFiguresAndNotOfTheirForm() {
        var one = reader.read(new Payload("{\"a\": {\"x\": 0.40, \"y\": [1]}}"));
        var other = reader.read(new Payload("{\"b\": 1, \"a\": {\"y\": [1], \"x\": 0.4}}"));

        assertThat(one.hash("/a")).isEqualTo(other.hash("/a"));
        assertThat(one.hash("/a/y")).isNotEqualTo(one.hash("/a/x"));
    }

    @Test
    void aTypedValueChangesAsAWholeAndFiguresAreComparedAsFigures() {
        assertThat(changes(BEFORE.replace("5.10", "5.05"))).containsExactly(
                new PathChange("/variations/0/parameters/bodyX", Kind.CHANGED));
        assertThat(changes(BEFORE.replace("5.10", "5.100").replace("0.8", "0.80"))).isEmpty();
        assertThat(changes(BEFORE)).isEmpty();
    }

    @Test
    void entriesOfListsAreKnownByTheirNamesSoThatOneMoreInFrontChangesNoOther() {
        var more = BEFORE.replace("[\n", "[{\"code\": \"A0\", \"parameters\": {}},\n");
        assertThat(more).isNotEqualTo(BEFORE);

        assertThat(changes(more)).containsExactly(new PathChange("/variations/0", Kind.ADDED));
        assertThat(reader.changes(new Payload(more), new Payload(BEFORE), 10))
                .containsExactly(new PathChange("/variations/0", Kind.REMOVED));
    }

    @Test
    void whatIsAddedRemovedOrOfAnotherKindIsNamedOnceAndNoMoreThanAskedFor() {
        var other = BEFORE.replace("\"note\": \"as made\"", "\"extra~/\": 1").replace("{\"count\": 8}", "8");

        assertThat(changes(other)).containsExactlyInAnyOrder(new PathChange("/terminals", Kind.CHANGED),
                new PathChange("/extra~0~1", Kind.ADDED), new PathChange("/note", Kind.REMOVED));
        assertThat(reader.changes(new Payload(BEFORE), new Payload(other), 2)).hasSize(2);
    }

    private List<PathChange> changes(String after) {
        return reader.changes(new Payload(BEFORE), new Payload(after), 100);
    }
}
