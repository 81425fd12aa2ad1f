package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.proposal.LocalizedText;

class RemarkTest {

    private static final Anchor CLAUSE = new Anchor(null, "5.2", null, null);

    @Test
    void whatIsNotGeneralSaysWhere() {
        assertThat(pointers(remark(Anchor.NONE, CommentType.TECHNICAL, "x", null))).containsExactly("/anchor");
        assertThat(pointers(remark(Anchor.NONE, CommentType.GENERAL, "x", null))).isEmpty();
        assertThat(pointers(remark(CLAUSE, CommentType.TECHNICAL, "x", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"variations/0", "/a~2", "/"})
    void aPointerIsAJsonPointer(String pointer) {
        var offences = pointers(remark(Anchor.at(pointer), CommentType.TECHNICAL, "x", null));

        assertThat(offences).isEqualTo("/".equals(pointer) ? List.of() : List.of("/anchor/pointer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001bb", "\ud800", "\uffff", "a\u202eb"})
    void whatIsNotSeenOrNoDocumentCanCarryIsRefused(String text) {
        assertThat(pointers(remark(CLAUSE, CommentType.TECHNICAL, text, null))).containsExactly("/text/en");
    }

    @Test
    void textsAreTidiedAndBounded() {
        assertThat(remark(CLAUSE, CommentType.TECHNICAL, " one\r\ntwo\t ", null).text().en()).isEqualTo("one\ntwo");
        assertThat(pointers(remark(CLAUSE, CommentType.TECHNICAL, "x".repeat(4001), null))).containsExactly("/text/en");
        assertThat(pointers(remark(CLAUSE, CommentType.TECHNICAL, " ", null))).containsExactly("/text/en");
    }

    @Test
    void aTranslationIsOneOfTheTwoLanguagesThatAreThere() {
        var both = new LocalizedText("Too wide.", "过宽。");
        assertThat(pointers(translated(both, new Translation(Translation.Language.EN, true)))).isEmpty();
        assertThat(pointers(translated(both, new Translation(Translation.Language.ZH, false)))).isEmpty();
        assertThat(pointers(translated(both, new Translation(null, true)))).containsExactly("/text/machineTranslated");
        assertThat(pointers(translated(LocalizedText.english("Too wide."),
                new Translation(Translation.Language.EN, true)))).containsExactly("/text/original");
    }

    private static Remark translated(LocalizedText text, Translation translation) {
        return new Remark(CLAUSE, CommentType.TECHNICAL, CommentSeverity.SHOULD, text, translation, null);
    }

    @Test
    void aPatchIsAProposalAndNotAnotherText() {
        var remove = new ProposedChange.Operation(ProposedChange.Op.REMOVE, "/a", null, null);
        var replace = new ProposedChange.Operation(ProposedChange.Op.REPLACE, "/a", null, "1");

        assertThat(patched(List.of(remove, replace))).isEmpty();
        assertThat(patched(Collections.nCopies(21, remove))).containsExactly("/proposedChange/patch");
        assertThat(
                patched(List.of(new ProposedChange.Operation(ProposedChange.Op.ADD, "/a", null, "1".repeat(10_001)))))
                .containsExactly("/proposedChange/patch");
        assertThat(patched(List.of(new ProposedChange.Operation(ProposedChange.Op.MOVE, "/a", null, null))))
                .containsExactly("/proposedChange/patch/0/from");
        assertThat(patched(List.of(new ProposedChange.Operation(ProposedChange.Op.TEST, "/a", null, null))))
                .containsExactly("/proposedChange/patch/0/value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Too dear: the price doubles.            | price",
        "We hold a larger Market Share.          | market share",
        "The royalty rate must be below 1 %.     | royalty rate",
        "Let us boycott it.                      | boycott",
        "这会影响市场份额和价格。                     | market share,price",
        "Precise figures, priceless work.        | ",
        "抵制                                    | boycott"})
    void wordsThatHaveNoPlaceAmongCompetitorsAreSeen(String text, @Nullable String words) {
        assertThat(remark(CLAUSE, CommentType.TECHNICAL, text, null).sensitiveWords())
                .containsExactlyInAnyOrder(words == null ? new String[0] : words.split(","));
    }

    private static List<String> patched(List<ProposedChange.Operation> patch) {
        return pointers(remark(CLAUSE, CommentType.TECHNICAL, "x", new ProposedChange(null, patch)));
    }

    private static Remark remark(Anchor anchor, CommentType type, String text, @Nullable ProposedChange change) {
        return new Remark(anchor, type, CommentSeverity.SHOULD, LocalizedText.english(text), change);
    }

    private static List<String> pointers(Remark remark) {
        return remark.offences().stream().map(Offence::pointer).map(String::valueOf).toList();
    }
}
