package org.packstd.standards.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.json.CanonicalContents;
import org.packstd.standards.text.LocalizedText;

class ContentHashTest {

    private static final LocalizedText TITLE = new LocalizedText("Package", "封装");

    @Test
    void theHashIsSha256OfTheCanonicalJson() {
        assertThat(hash(TITLE, null, Map.of("variations", List.of()))).isEqualTo(ContentHash.over(
                "{\"family\":\"CSP\",\"payload\":{\"variations\":[]},\"title\":{\"en\":\"Package\",\"zh\":\"封装\"}}"));
        assertThat(ContentHash.over("abc").text())
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        var one = new LinkedHashMap<String, Object>();
        one.put("a", 1);
        one.put("b", 2);
        var other = new LinkedHashMap<String, Object>();
        other.put("b", 2);
        other.put("a", 1);

        assertThat(hash(TITLE, null, one)).isEqualTo(hash(TITLE, null, other));
    }

    @Test
    void everythingThatBindsMatters() {
        var hash = hash(TITLE, null, Map.of("a", "0.40"));

        assertThat(hash(TITLE, null, Map.of("a", "0.4"))).as("a figure written otherwise").isNotEqualTo(hash);
        assertThat(hash(new LocalizedText("Package", null), null, Map.of("a", "0.40"))).isNotEqualTo(hash);
        assertThat(hash(TITLE, TITLE, Map.of("a", "0.40"))).isNotEqualTo(hash);
    }

    @Test
    void aScopeThatSaysNothingIsNone() {
        assertThat(hash(TITLE, new LocalizedText(null, null), Map.of())).isEqualTo(hash(TITLE, null, Map.of()));
    }

    private static ContentHash hash(LocalizedText title, @Nullable LocalizedText scope, Map<String, Object> payload) {
        return new CanonicalContents().of(Family.of("CSP"), title, scope, new Payload(payload)).hash();
    }
}
