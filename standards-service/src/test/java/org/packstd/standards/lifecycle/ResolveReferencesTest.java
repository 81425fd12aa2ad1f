package org.packstd.standards.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.LightCatalogue;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.text.LocalizedText;

class ResolveReferencesTest {

    /** A revision has up to a hundred references, and what each leads to may be long. */
    @Test
    void whatIsReferredToIsNotReadAsAWhole() {
        var resolved = new ResolveReferences(LightCatalogue.open()).of(revision(List.of(
                Map.of("designation", "PS-CSP-0007"),
                Map.of("designation", "PS-CSP-0007", "revision", "A"),
                Map.of("designation", "PS-CSP-0007", "revision", "C"),
                Map.of("designation", "PS-CSP-0008"),
                Map.of("body", "IEC", "number", "1"))));

        assertThat(resolved).extracting(each -> each.revision() == null
                ? "–"
                : each.revision().id().letter() + " "
                        + each.revision().hash())
                .containsExactly("B " + ContentHash.over("B"), "A " + ContentHash.over("A"),
                        "–", "–", "–");
    }

    private static Revision revision(List<Map<String, String>> references) {
        var content = new Content(Family.of("CSP"), new LocalizedText("A title", null), null, new Payload(Map.of()),
                new Metadata(Map.of("references", references)), ContentHash.over("{}"));
        return new Revision(new RevisionId(Designation.of("PS-CSP-0001").orElseThrow(), RevisionLetter.FIRST), content,
                null, Instant.EPOCH, new Provenance.Submission("sub-1"), "sub-1");
    }
}
