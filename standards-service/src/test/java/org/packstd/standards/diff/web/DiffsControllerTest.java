package org.packstd.standards.diff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.diff.FindEditions;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.standard.LightCatalogue;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Whoever holds a diff is told so before anything is read as a whole or compared. */
class DiffsControllerTest {

    private final DiffsController diffs = new DiffsController(
            new FindEditions(LightCatalogue.open(), new FamilySchemas().families(), (_, _) -> List.of()));

    @Test
    void whatTheCallerHoldsIsNotMadeAgain() {
        var tag = tag("A", "B", null, 50);

        assertThat(ask("A", "B", null, 50, tag).getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(List.of(tag("B", "A", null, 50), tag("A", "B", "AA", 50), tag("A", "B", null, 51)))
                .doesNotHaveDuplicates()
                .doesNotContain(tag);
    }

    @Test
    void whatItDoesNotHoldIsRead() {
        assertThatThrownBy(() -> ask("A", "B", null, 51, tag("A", "B", null, 50))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("as a whole");
    }

    @Test
    void aRevisionThatIsNotThereIsNotHeldEither() {
        assertThatThrownBy(() -> ask("A", "C", null, 50, "*")).isInstanceOf(Problem.class);
    }

    /** A star stands for whatever there is. */
    private String tag(String from, String to, @Nullable String variation, int limit) {
        return Objects.requireNonNull(ask(from, to, variation, limit, "*").getHeaders().getETag());
    }

    private ResponseEntity<?> ask(String from, String to, @Nullable String variation, int limit, String held) {
        return diffs.getDiff(from, to, LightCatalogue.DESIGNATION.toString(), variation, null, limit, held);
    }
}
