package org.packstd.standards.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.outline.Wording;

/**
 * Writes drawings to look at: {@code target/gallery} gets one of each kind of outline and a few of every standard of the
 * sample catalogue, with letters in English, and some with values in Chinese.
 */
final class DrawingGallery {

    private static final int OF_EACH = 3;

    private DrawingGallery() {}

    /** @param args the folder to write to; a word that file names must contain */
    static void main(String[] args) throws IOException {
        var folder = Path.of(args.length > 0 ? args[0] : "target/gallery");
        Files.createDirectories(folder);
        for (var kind : ExtremeSubjects.kinds().entrySet()) {
            if (args.length < 2 || kind.getKey().contains(args[1])) {
                write(folder.resolve(kind.getKey() + ".svg"), kind.getValue(), new Style(false, Wording.EN, null));
                write(folder.resolve(kind.getKey() + "-zh.svg"), kind.getValue(), new Style(true, Wording.ZH, null));
            }
        }
        var counts = new HashMap<String, Integer>();
        for (var subject : Subjects.catalogue()) {
            int count = counts.merge(subject.designation(), 1, Integer::sum);
            var name = (subject.designation() + "-" + subject.code()).replaceAll("[^A-Za-z0-9.-]", "_");
            if (count <= OF_EACH && (args.length < 2 || name.contains(args[1]))) {
                write(folder.resolve(name + ".svg"), subject, new Style(false, Wording.EN, null));
                if (count == 1) {
                    write(folder.resolve(name + "-zh.svg"), subject, new Style(true, Wording.ZH, null));
                }
            }
        }
    }

    private static void write(Path file, Subject subject, Style style) throws IOException {
        Files.writeString(file, new OutlineDrawing(subject, style).sheet().svg());
    }
}
