package org.packstd.standards.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.standards.diff.Editions.body;
import static org.packstd.standards.diff.Editions.diff;
import static org.packstd.standards.diff.Editions.edition;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.standard.ChangeLevel;

/** One value before and after, the class of the change, its severity for producer and designer, and its level. */
class ChangeVectorsTest {

    private static final String V = "{'unit': 'mm', ";

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            'min': '4.8', 'max': '5.2'              ; 'min': '4.80', 'max': '5.20'            ; EDITORIAL ; INFO ; INFO ; PATCH
            'min': '4.8', 'max': '5.2'              ; 'min': '4.8', 'nom': '5', 'max': '5.2'  ; EDITORIAL ; INFO ; INFO ; PATCH
            'kind': 'MAX_ONLY', 'max': '1.2'        ; 'max': '1.2'                            ; EDITORIAL ; INFO ; INFO ; PATCH
            'kind': 'REF', 'nom': '0.2'             ; 'kind': 'REF', 'nom': '0.3'             ; EDITORIAL ; INFO ; INFO ; PATCH
            'kind': 'BSC', 'nom': '0.5'             ; 'nom': '0.50'                           ; EDITORIAL ; INFO ; INFO ; PATCH
            'min': '4.8', 'nom': '5', 'max': '5.2'  ; 'min': '4.8', 'nom': '5.1', 'max': '5.2'; RECENTRED ; INFO ; WARN ; MINOR
            'min': '4.8', 'max': '5.2'              ; 'min': '4.9', 'max': '5.1'              ; TIGHTENED ; WARN ; INFO ; MAJOR
            'min': '4.8', 'max': '5.2'              ; 'min': '4.8', 'max': '5.1'              ; TIGHTENED ; WARN ; INFO ; MAJOR
            'kind': 'MAX_ONLY', 'max': '1.2'        ; 'kind': 'MAX_ONLY', 'max': '1.0'        ; TIGHTENED ; WARN ; INFO ; MAJOR
            'kind': 'MAX_ONLY', 'max': '1.2'        ; 'min': '1.0', 'max': '1.2'              ; TIGHTENED ; WARN ; INFO ; MAJOR
            'kind': 'MIN_ONLY', 'min': '0.2'        ; 'kind': 'MIN_ONLY', 'min': '0.3'        ; TIGHTENED ; WARN ; INFO ; MAJOR
            'kind': 'REF', 'nom': '0.2'             ; 'min': '0.1', 'max': '0.3'              ; TIGHTENED ; WARN ; INFO ; MAJOR
            'kind': 'GDT', 'max': '0.10'            ; 'kind': 'GDT', 'max': '0.08'            ; TIGHTENED ; WARN ; INFO ; MAJOR
            'min': '4.8', 'max': '5.2'              ; 'min': '4.7', 'max': '5.2'              ; LOOSENED  ; INFO ; WARN ; MINOR
            'min': '1.0', 'max': '1.2'              ; 'kind': 'MAX_ONLY', 'max': '1.2'        ; LOOSENED  ; INFO ; WARN ; MINOR
            'kind': 'MIN_ONLY', 'min': '0.3'        ; 'kind': 'MIN_ONLY', 'min': '0.2'        ; LOOSENED  ; INFO ; WARN ; MINOR
            'min': '0.1', 'max': '0.3'              ; 'kind': 'REF', 'nom': '0.2'             ; LOOSENED  ; INFO ; WARN ; MINOR
            'nom': '5'                              ; 'min': '4.9', 'nom': '5', 'max': '5.1'  ; LOOSENED  ; INFO ; WARN ; MINOR
            'min': '4.8', 'max': '5.2'              ; 'min': '4.9', 'max': '5.3'              ; SHIFTED   ; WARN ; WARN ; MAJOR
            'min': '4.8', 'max': '5.2'              ; 'min': '5.2', 'max': '5.6'              ; SHIFTED   ; WARN ; WARN ; MAJOR
            'kind': 'MAX_ONLY', 'max': '1.2'        ; 'kind': 'MIN_ONLY', 'min': '1.0'        ; SHIFTED   ; WARN ; WARN ; MAJOR
            'min': '4.8', 'max': '5.2'              ; 'min': '5.3', 'max': '5.6'              ; DISJOINT  ; BREAKING ; BREAKING ; MAJOR
            'kind': 'MAX_ONLY', 'max': '1.2'        ; 'kind': 'MIN_ONLY', 'min': '1.3'        ; DISJOINT  ; BREAKING ; BREAKING ; MAJOR
            'kind': 'BSC', 'nom': '0.5'             ; 'kind': 'BSC', 'nom': '0.4'             ; DISJOINT  ; BREAKING ; BREAKING ; MAJOR
            'kind': 'BSC', 'nom': '0.5'             ; 'min': '0.4', 'max': '0.6'              ; DATUM_CHANGED ; BREAKING ; BREAKING ; MAJOR
            'kind': 'GDT', 'max': '0.1'             ; 'kind': 'BSC', 'nom': '0.1'             ; DATUM_CHANGED ; BREAKING ; BREAKING ; MAJOR
            'max': '1', 'datum': 'A'                ; 'max': '1', 'datum': 'C'                        ; DATUM_CHANGED ; BREAKING ; BREAKING ; MAJOR
            'max': '1', 'condition': 'after reflow' ; 'max': '1', 'condition': 'before mount' ; DATUM_CHANGED ; BREAKING ; BREAKING ; MAJOR
            """)
    void aValueChanges(String before, String after, ChangeClass changeClass, Severity producer, Severity designer,
            ChangeLevel level) {
        var diff = diff(body(V + before + "}"), body(V + after + "}"));

        var change = only(diff);
        assertThat(change.changeClass()).isEqualTo(changeClass);
        assertThat(change.path()).isEqualTo("parameters/bodyX");
        assertThat(change.qualifiedPaths()).containsExactly("/*/parameters/bodyX");
        assertThat(change.impact().producer()).isEqualTo(producer);
        assertThat(change.impact().designer()).isEqualTo(designer);
        assertThat(change.impact().assembler()).isEqualTo(designer);
        assertThat(diff.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"mm,5.08,in,0.2,UNIT_ONLY", "mil,200,mm,5.08,UNIT_ONLY", "um,5080,mil,200,UNIT_ONLY",
        "mil,15.7,mm,0.39878,UNIT_ONLY", "mil,15.7,mm,0.39879,DISJOINT", "mm,0.1,um,100.000,UNIT_ONLY"})
    void unitsAreConvertedExactly(String unit, String figure, String newUnit, String newFigure, ChangeClass expected) {
        var change = only(diff(body("{'nom': '" + figure + "', 'unit': '" + unit + "'}"),
                body("{'nom': '" + newFigure + "', 'unit': '" + newUnit + "'}")));

        assertThat(change.changeClass()).isEqualTo(expected);
    }

    @Test
    void aNewSymbolIsAChangeOfItsOwn() {
        var diff = diff(body(V + "'symbol': 'D', 'min': '4.8', 'max': '5.2'}"),
                body(V + "'symbol': 'D1', 'min': '4.9', 'max': '5.1'}"));

        assertThat(diff.changes()).extracting(Change::changeClass).containsExactly(ChangeClass.RENAMED,
                ChangeClass.TIGHTENED);
        assertThat(diff.changes().getFirst().impact()).isEqualTo(Impact.NONE);
        assertThat(diff.changes().getFirst().level()).isEqualTo(ChangeLevel.PATCH);
    }

    @Test
    void aParameterThatEveryPartMustStateIsBreakingWhenAddedAnOptionalOneIsNot() {
        var expected = diff(body(""), body(V + "'max': '5.2'}"));
        assertThat(only(expected).changeClass()).isEqualTo(ChangeClass.ADDED);
        assertThat(only(expected).impact().producer()).isEqualTo(Severity.BREAKING);
        assertThat(expected.level()).isEqualTo(ChangeLevel.MAJOR);

        var optional = diff(body(V + "'max': '5.2'}"),
                edition("{'parameters': {'footAngle': {'max': '8', 'unit': 'deg'}}, 'variations': [{'code': 'AA', "
                        + "'parameters': {'bodyX': {'unit': 'mm', 'max': '5.2'}}, 'terminals': {'count': 8}}]}"));
        assertThat(only(optional).changeClass()).isEqualTo(ChangeClass.ADDED);
        assertThat(only(optional).impact()).isEqualTo(Impact.NONE);
        assertThat(optional.level()).isEqualTo(ChangeLevel.MINOR);
    }

    @Test
    void aDimensionThatEveryPartMustStateFromNowOnIsBreaking() {
        var diff = diff(body(V + "'max': '5.2', 'mandatory': false}"), body(V + "'max': '5.2'}"));

        assertThat(only(diff).path()).isEqualTo("parameters/bodyX/mandatory");
        assertThat(only(diff).changeClass()).isEqualTo(ChangeClass.ADDED);
        assertThat(diff.level()).isEqualTo(ChangeLevel.MAJOR);
        assertThat(diff.worst().producer()).isEqualTo(Severity.BREAKING);
    }

    @Test
    void aToleranceWrittenAsLimitsIsEditorial() {
        assertThat(only(diff(body(V + "'nom': '5.0', 'tol': '0.2'}"),
                body(V + "'min': '4.8', 'nom': '5.0', 'max': '5.2'}"))).changeClass()).isEqualTo(ChangeClass.EDITORIAL);
    }

    @Test
    void aParameterThatIsNoLongerStatedIsLookedAt() {
        var removed = diff(body(V + "'max': '5.2'}"), body(""));

        assertThat(only(removed).changeClass()).isEqualTo(ChangeClass.REMOVED);
        assertThat(only(removed).impact()).isEqualTo(new Impact(Severity.WARN, Severity.WARN, Severity.WARN,
                Severity.WARN));
        assertThat(removed.level()).isEqualTo(ChangeLevel.MINOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            'terminals': {'count': 8} ; 'terminals': {'count': 10} ; terminals/count ; DISJOINT
            'terminals': {'count': 8, 'perSideX': 0} ; 'terminals': {'count': 8, 'perSideX': 4} ; terminals/perSideX ; DISJOINT
            'terminals': {'count': 8, 'deleted': [3]} ; 'terminals': {'count': 8, 'deleted': [3, 5]} ; terminals/deleted ; DISJOINT
            'terminals': {'count': 8, 'deleted': [3, 5]} ; 'terminals': {'count': 8, 'deleted': [5, 3]} ; terminals/deleted ; EDITORIAL
            'terminals': {'matrix': {'columns': 3, 'rows': 3}} ; 'terminals': {'matrix': {'columns': 3, 'rows': 3, 'depopulated': ['B2']}} ; terminals/matrix/depopulated ; DISJOINT
            'terminals': {'positions': [{'id': '1', 'x': '0.5'}]} ; 'terminals': {'positions': [{'id': '1', 'x': '0.6'}]} ; terminals/positions/1/x ; DISJOINT
            'terminals': {'positions': [{'id': '1', 'x': '0.5'}]} ; 'terminals': {'positions': [{'id': '1', 'x': '0.50'}]} ; terminals/positions/1/x ; EDITORIAL
            'exposedPads': [{'id': 'EP', 'x': {'nom': '3', 'unit': 'mm'}}] ; 'exposedPads': [{'id': 'EP', 'x': {'nom': '3.1', 'unit': 'mm'}}] ; exposedPads/EP/x ; DISJOINT
            'dies': [{'x': {'nom': '3', 'unit': 'mm'}, 'face': 'UP'}] ; 'dies': [{'x': {'nom': '3', 'unit': 'mm'}, 'face': 'DOWN'}] ; dies/0/face ; DISJOINT
            'attributes': {'terminalForm': 'GULL_WING'} ; 'attributes': {'terminalForm': 'J_LEAD'} ; attributes/terminalForm ; DISJOINT
            'attributes': {} ; 'attributes': {'ballType': 'COLLAPSIBLE'} ; attributes/ballType ; ADDED
            'name': 'Small' ; 'name': 'Smaller' ; name ; TEXT_CHANGED
            'aliases': [] ; 'aliases': [{'body': 'JEDEC', 'number': 'MO-153'}] ; aliases/JEDEC MO-153 ; ADDED
            'aliases': [{'body': 'GB/T', 'number': '1', 'degree': 'IDT'}] ; 'aliases': [{'body': 'GB/T', 'number': '1', 'degree': 'MOD'}] ; aliases/GB~1T 1 ; TEXT_CHANGED
            """)
    void whatIsNoDimensionChanges(String before, String after, String path, ChangeClass changeClass) {
        var change = only(diff(edition("{'variations': [{'code': 'AA', " + before + "}]}"),
                edition("{'variations': [{'code': 'AA', " + after + "}]}")));

        assertThat(change.path()).isEqualTo(path);
        assertThat(change.changeClass()).isEqualTo(changeClass);
    }

    @Test
    void notesTitleAndScopeAreText() {
        var before = edition("{'notes': [{'en': 'One'}], 'variations': []}");
        var after = edition("{'notes': [{'en': 'One.'}], 'variations': []}");

        assertThat(only(diff(before, after)).qualifiedPaths()).containsExactly("/notes/0/en");
        assertThat(diff(before, after).level()).isEqualTo(ChangeLevel.PATCH);
        var renamed = new Edition(new org.packstd.standards.text.LocalizedText("Another", "一种封装"),
                before.title(), before.payload());
        assertThat(diff(before, renamed).changes()).extracting(Change::path).containsExactly("title/en", "scope/en",
                "scope/zh");
    }

    @Test
    void documentDataIsComparedButNotWhatItSaysOfTheChangeItself() {
        var nothing = edition("{'variations': []}");
        var before = new Edition(nothing.title(), null, nothing.payload(), new Metadata(Map.of("domains",
                List.of("CONSUMER"), "effectiveDate", "2027-01-01", "changeLevel", "PATCH")));
        var after = new Edition(nothing.title(), null, nothing.payload(), new Metadata(Map.of("domains",
                List.of("AUTOMOTIVE"), "effectiveDate", "2027-07-01", "references",
                List.of(Map.of("designation", "PS-CSP-0001")))));

        assertThat(diff(before, after).changes()).extracting(change -> change.path() + " " + change.changeClass() + " "
                + change.level()).containsExactlyInAnyOrder("domains TEXT_CHANGED MINOR",
                        "effectiveDate TEXT_CHANGED PATCH", "references/PS-CSP-0001 ADDED MINOR");
    }

    @Test
    void aNewVariationIsMinorARemovedOneBreaks() {
        var one = edition("{'variations': [{'code': 'AA', 'terminals': {'count': 8}}]}");
        var two = edition("{'variations': [{'code': 'AA', 'terminals': {'count': 8}}, "
                + "{'code': 'AB', 'terminals': {'count': 10}}]}");

        assertThat(only(diff(one, two)).qualifiedPaths()).containsExactly("/AB");
        assertThat(diff(one, two).level()).isEqualTo(ChangeLevel.MINOR);
        assertThat(diff(one, two).worst()).isEqualTo(Impact.NONE);
        assertThat(diff(two, one).level()).isEqualTo(ChangeLevel.MAJOR);
        assertThat(diff(two, one).worst().producer()).isEqualTo(Severity.BREAKING);
    }

    @Test
    void aVariationWithTheSameFiguresUnderANewCodeIsRenamed() {
        var before = edition(
                "{'variations': [{'code': 'AA', 'parameters': {'bodyX': {'nom': '5.08', 'unit': 'mm'}}}]}");
        var after = edition("{'variations': [{'code': 'AB', 'parameters': {'bodyX': {'nom': '0.2', 'unit': 'in'}}}]}");

        assertThat(diff(before, after).changes()).extracting(Change::changeClass).containsExactly(ChangeClass.RENAMED,
                ChangeClass.UNIT_ONLY);
    }

    @Test
    void whatIsSharedAndWhatIsRepeatedMeansTheSame() {
        var shared = edition("{'parameters': {'bodyX': {'nom': '5', 'unit': 'mm'}}, "
                + "'variations': [{'code': 'AA', 'parameters': {}}, {'code': 'AB', 'parameters': {}}]}");
        var repeated = edition("{'variations': [{'code': 'AA', 'parameters': {'bodyX': {'nom': '5', 'unit': 'mm'}}}, "
                + "{'code': 'AB', 'parameters': {'bodyX': {'nom': '5', 'unit': 'mm'}}}]}");

        assertThat(only(diff(shared, repeated)).changeClass()).isEqualTo(ChangeClass.EDITORIAL);
        assertThat(only(diff(shared, repeated)).path()).isEmpty();
    }

    @Test
    void whatIsTheSameInSeveralVariationsIsSaidOnce() {
        var before = edition("{'parameters': {'bodyX': {'max': '5', 'unit': 'mm'}}, "
                + "'variations': [{'code': 'AA'}, {'code': 'AB'}, {'code': 'AC', 'parameters': {'bodyX': {'max': '6', 'unit': 'mm'}}}]}");
        var some = edition("{'parameters': {'bodyX': {'max': '4', 'unit': 'mm'}}, "
                + "'variations': [{'code': 'AA'}, {'code': 'AB'}, {'code': 'AC', 'parameters': {'bodyX': {'max': '6', 'unit': 'mm'}}}]}");

        var change = only(diff(before, some));
        assertThat(change.variations()).containsExactly("AA", "AB");
        assertThat(change.everyVariation()).isFalse();
        assertThat(change.qualifiedPaths()).containsExactly("/AA/parameters/bodyX", "/AB/parameters/bodyX");
    }

    private static Change only(Diff diff) {
        assertThat(diff.changes()).hasSize(1);
        return diff.changes().getFirst();
    }
}
