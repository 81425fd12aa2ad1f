package org.packstd.standards.exchange.cdxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** What stays behind is told in comments, in which XML does not allow everything. */
class CdxmlWriterTest {

    private static final CdxmlPackage PART = new CdxmlPackage(
            new CdxmlPackage.Header("id", "part", "order", "1", "2026-11-28", "author"), null, null, null, null, null,
            null, null, null, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "---", "----", "-----", "a---b", "-->", "--->"})
    void hyphensDoNotBreakAComment(String value) throws Exception {
        var written = CdxmlWriter.write(PART, "sha256:0", List.of(Omission.of("/notes", value, value, value)));

        var read = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(written)));

        assertThat(read.getDocumentElement().getTagName()).isEqualTo("cdxml");
        assertThat(written.lines().filter(line -> line.contains("/notes = ")).toList().getFirst().replace(" ", ""))
                .isEqualTo("<!--/notes=" + value + ":" + value + "-->");
    }
}
