package org.packstd.submissions.comment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                new PathChange("/variations/0/parameters/bodyX", Kind.TIGHTENED));
        assertThat(changes(BEFORE.replace("5.10", "5.100").replace("0.8", "0.80"))).isEmpty();
        assertThat(changes(BEFORE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "'min': '1.0', 'max': '2.0', 'unit': 'mm' | 'min': '1.2', 'max': '1.8', 'unit': 'mm' | TIGHTENED | LOOSENED",
        "'min': '1.0', 'max': '2.0', 'unit': 'mm' | 'min': '1.5', 'max': '2.5', 'unit': 'mm' | SHIFTED   | SHIFTED",
        "'min': '1.0', 'max': '2.0', 'unit': 'mm' | 'min': '3.0', 'max': '4.0', 'unit': 'mm' | DISJOINT  | DISJOINT",
        "'max': '2.0', 'unit': 'mm'               | 'max': '1.5', 'unit': 'mm'               | TIGHTENED | LOOSENED",
        "'nom': '0.5', 'unit': 'mm'               | 'nom': '0.6', 'unit': 'mm'               | DISJOINT  | DISJOINT",
        "'nom': '1.0', 'tol': '0.2', 'unit': 'mm' | 'nom': '1.0', 'tol': '0.1', 'unit': 'mm' | TIGHTENED | LOOSENED",
        "'nom': '1', 'unit': 'mm', 'symbol': 'e'  | 'nom': '1', 'unit': 'mm', 'symbol': 'E'  | CHANGED   | CHANGED",
        "'nom': '1', 'unit': 'mm'                 | 'nom': '1', 'unit': 'deg'                | CHANGED   | CHANGED"})
    void whatAChangeOfAStatedValueMeansIsMirroredBackwards(String one, String other, Kind there, Kind back) {
        var before = new Payload("{\"e\": {%s}}".formatted(one.replace('\'', '"')));
        var after = new Payload("{\"e\": {%s}}".formatted(other.replace('\'', '"')));

        assertThat(reader.changes(before, after, 10)).containsExactly(new PathChange("/e", there));
        assertThat(reader.changes(after, before, 10)).containsExactly(new PathChange("/e", back));
    }

    @Test
    void nobodyComputesForLongWithFiguresThatAreWrittenInFewDigits() {
        var vast = "{\"e\": {\"nom\": 1e%d, \"tol\": 1, \"unit\": \"mm\"}}";

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> reader.changes(
                new Payload(vast.formatted(90_000_000)), new Payload(vast.formatted(-90_000_000)), 10)))
                .containsExactly(new PathChange("/e", Kind.CHANGED));
        assertThat(reader.changes(new Payload(vast.formatted(30)), new Payload(vast.formatted(-30)), 10))
                .containsExactly(new PathChange("/e", Kind.DISJOINT));
    }

    @Test
    void anotherUnitForTheSameIntervalIsNoChange() {
        var millimetres = new Payload("{\"e\": {\"min\": \"0.254\", \"max\": \"0.508\", \"unit\": \"mm\"}}");
        var mils = new Payload("{\"e\": {\"min\": \"10\", \"max\": \"20.0\", \"unit\": \"mil\"}}");

        assertThat(reader.changes(millimetres, mils, 10)).isEmpty();
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
    void entriesWithoutNamesThatWerePutInTogetherAreToldFromTheOthers() {
        assertThat(inPlace("[1, 2]", "[1, 2, 3, 4]")).containsExactly(new PathChange("/e/2", Kind.ADDED),
                new PathChange("/e/3", Kind.ADDED));
        assertThat(inPlace("[1, 2]", "[1, 9, 2]")).containsExactly(new PathChange("/e/1", Kind.ADDED));
        assertThat(inPlace("[1, 2]", "[9, 1.0, 2]")).containsExactly(new PathChange("/e/0", Kind.ADDED));
        assertThat(inPlace("[1, 2]", "[7, 2, 3]")).containsExactly(new PathChange("/e", Kind.CHANGED));
        assertThat(inPlace("[1, 2, 3]", "[1, 2]")).containsExactly(new PathChange("/e", Kind.CHANGED));
        assertThat(reader.changes(new Payload("{\"e\": [1]}"), new Payload("{\"e\": [1, 2]}"), 10))
                .containsExactly(new PathChange("/e", Kind.CHANGED));
    }

    private List<PathChange> inPlace(String before, String after) {
        return reader.changesInPlace(new Payload("{\"e\": %s}".formatted(before)),
                new Payload("{\"e\": %s}".formatted(after)), 10);
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
