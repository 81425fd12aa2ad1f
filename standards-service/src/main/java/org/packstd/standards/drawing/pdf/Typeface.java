package org.packstd.standards.drawing.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typeface of a document: letters of Europe and the Chinese characters of Unicode's first plane. */
final class Typeface implements Closeable {

    private static final String FILE = "/fonts/wqy-microhei.ttf";
    /** What stands for a character that the typeface does not have. */
    private static final int GETA = 0x3013;
    private static final int DIAMETER = 0x2300;
    private static final double PER_EM = 1000;

    private final TrueTypeFont glyphs;
    private final CmapLookup characters;
    private final PDFont font;
    private final double capHeight;

    private Typeface(PDDocument document) throws IOException {
        this.glyphs = new TTFParser().parse(new RandomAccessReadBuffer(Bytes.ALL));
        this.characters = glyphs.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, glyphs, true);
        this.capHeight = Objects.requireNonNull(glyphs.getOS2Windows()).getCapHeight()
                / (double) glyphs.getUnitsPerEm();
    }

    /** Read once, when the first document wants it. */
    private static final class Bytes {

        static final byte[] ALL = read();

        private static byte[] read() {
            try (var file = Objects.requireNonNull(Typeface.class.getResourceAsStream(FILE), FILE)) {
                return file.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Its own copy for a document, to be closed after that was saved. */
    static Typeface in(PDDocument document) throws IOException {
        return new Typeface(document);
    }

    PDFont font() {
        return font;
    }

    /** What can be shown of a text. */
    String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().map(this::drawable).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private int drawable(int character) {
        if (characters.getGlyphId(character) != 0) {
            return character;
        }
        return character == DIAMETER ? 'Ø' : GETA;
    }

    /** The size at which capital letters have a height. */
    double size(double ofCapitals) {
        return ofCapitals / capHeight;
    }

    double width(String shown, double size) throws IOException {
        return font.getStringWidth(shown) * size / PER_EM;
    }

    @Override
    public void close() throws IOException {
        glyphs.close();
    }
}
