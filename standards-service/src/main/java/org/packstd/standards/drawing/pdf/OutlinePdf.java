package org.packstd.standards.drawing.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.packstd.standards.drawing.plot.Arc;
import org.packstd.standards.drawing.plot.Mark;
import org.packstd.standards.drawing.plot.Plot;
import org.packstd.standards.drawing.plot.Run;
import org.packstd.standards.drawing.plot.Shape.Circle;
import org.packstd.standards.drawing.plot.Shape.Path;
import org.packstd.standards.drawing.plot.Shape.Words;
import org.packstd.standards.drawing.plot.Vertex;

/** An outline drawing as PDF, one page of its size, without anything that depends on when and where it was made. */
public final class OutlinePdf {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /** Of which the identifier of the file is made, instead of the time. */
    private static final long NO_TIME = 0;
    private static final double RIGHT_ANGLE = Math.PI / 2;

    private final PDPageContentStream content;
    private final PdfInk ink;
    private final Typeface typeface;

    private OutlinePdf(PDPageContentStream content, Typeface typeface) {
        this.content = content;
        this.ink = new PdfInk(content);
        this.typeface = typeface;
    }

    /**
     * The file.
     *
     * @param language of its words, such as {@code zh-Hans}
     */
    public static byte[] write(Plot plot, String language) {
        try (var document = new PDDocument(); var typeface = Typeface.in(document)) {
            document.setDocumentId(NO_TIME);
            describe(document, plot, language);
            var page = new PDPage(new PDRectangle(points(plot.width()), points(plot.height())));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.transform(new Matrix(points(1), 0, 0, -points(1), 0, points(plot.height())));
                new OutlinePdf(content, typeface).draw(plot.marks());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // everything is in memory
        }
    }

    private static void describe(PDDocument document, Plot plot, String language) {
        var about = document.getDocumentInformation();
        about.setTitle(plot.title());
        about.setSubject(plot.description());
        about.setCreator("Packaging Standards Registry");
        var catalogue = document.getDocumentCatalog();
        catalogue.setLanguage(language);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalogue.setViewerPreferences(preferences);
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_MILLIMETRE);
    }

    private void draw(List<Mark> marks) throws IOException {
        for (var mark : marks) {
            if (!mark.ink().isSeen()) {
                continue;
            }
            switch (mark.shape()) {
                case Circle circle -> {
                    circle(circle);
                    ink.paint(mark.ink());
                }
                case Path path -> {
                    for (var run : path.runs()) {
                        run(run);
                    }
                    ink.paint(mark.ink());
                }
                case Words words -> words(words, mark);
            }
        }
    }

    private void run(Run run) throws IOException {
        var vertices = run.vertices();
        move(vertices.getFirst());
        for (int i = 1; i < vertices.size(); i++) {
            step(vertices.get(i - 1), vertices.get(i));
        }
        if (run.closed()) {
            if (vertices.getLast().bulge() != 0) {
                step(vertices.getLast(), vertices.getFirst());
            }
            content.closePath();
        }
    }

    private void move(Vertex to) throws IOException {
        content.moveTo((float) to.x(), (float) to.y());
    }

    private void step(Vertex from, Vertex to) throws IOException {
        if (from.bulge() == 0) {
            content.lineTo((float) to.x(), (float) to.y());
        } else {
            arc(Arc.between(from, to));
        }
    }

    private void circle(Circle circle) throws IOException {
        move(new Vertex(circle.x() + circle.radius(), circle.y()));
        arc(new Arc(circle.x(), circle.y(), circle.radius(), 0, 2 * Math.PI));
        content.closePath();
    }

    /** In curves of a right angle at most, from where the last one ended. */
    private void arc(Arc arc) throws IOException {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(arc.angle()) / RIGHT_ANGLE - 1e-9));
        double turn = arc.angle() / pieces;
        double off = arc.radius() * 4 * Math.tan(turn / 4) / 3;
        for (int i = 0; i < pieces; i++) {
            double from = arc.start() + turn * i;
            double to = from + turn;
            double fromX = arc.x() + arc.radius() * Math.cos(from);
            double fromY = arc.y() + arc.radius() * Math.sin(from);
            double toX = arc.x() + arc.radius() * Math.cos(to);
            double toY = arc.y() + arc.radius() * Math.sin(to);
            content.curveTo((float) (fromX - off * Math.sin(from)), (float) (fromY + off * Math.cos(from)),
                    (float) (toX + off * Math.sin(to)), (float) (toY - off * Math.cos(to)), (float) toX, (float) toY);
        }
    }

    private void words(Words words, Mark mark) throws IOException {
        var shown = typeface.shown(words.text());
        if (shown.isBlank()) {
            return;
        }
        float size = (float) typeface.size(words.capHeight());
        double width = typeface.width(shown, size);
        double left = words.x() - switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        ink.prepareText(mark.ink(), words.bold(), size);
        content.beginText();
        content.setFont(typeface.font(), size);
        content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) left, (float) words.y()));
        content.showText(shown);
        content.endText();
    }
}
