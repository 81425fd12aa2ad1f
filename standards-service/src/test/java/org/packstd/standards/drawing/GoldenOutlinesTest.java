package org.packstd.standards.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Wording;

/**
 * The bytes of one drawing of each kind. A change is seen here first: look at the new pictures ({@link DrawingGallery}),
 * then put the hashes that the failure names into {@code golden-outlines.properties}.
 */
class GoldenOutlinesTest {

    @Test
    void drawingsAreWhatTheyWereWhenSomebodyLookedAtThem() {
        var drawn = new TreeMap<String, String>();
        ExtremeSubjects.kinds().forEach((name, subject) -> {
            var svg = new OutlineDrawing(subject, new Style(false, Wording.EN, null)).sheet().svg();
            drawn.put(name, hash(svg));
        });

        assertThat(drawn).isEqualTo(golden());
    }

    private static Map<String, String> golden() {
        var properties = new Properties();
        try (var file = GoldenOutlinesTest.class.getResourceAsStream("golden-outlines.properties")) {
            properties.load(Objects.requireNonNull(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var golden = new TreeMap<String, String>();
        properties.forEach((name, hash) -> golden.put((String) name, (String) hash));
        return golden;
    }

    private static String hash(String svg) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
