package org.packstd.standards.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.packstd.standards.dxf.Entities.Pen;

/** The form itself: what is written is what others read. */
class DxfDrawingTest {

    private static final Layer EDGES = new Layer("EDGES", 7);
    private static final Layer HIDDEN = new Layer("HIDDEN", 4, new Linetype("HIDDEN", List.of(0.3, 0.075)));

    @Test
    void everyKindOfEntityIsReadAsItWasDrawn() {
        var drawing = new DxfDrawing(List.of("a comment"), List.of(EDGES, HIDDEN));
        var ball = drawing.block("BALL");
        ball.entities().circle(Pen.of(EDGES), 0, 0, 0.125);
        drawing.entities().insert(EDGES, ball, 1.5, -2).insert(EDGES, ball, 2, -2)
                .line(Pen.of(HIDDEN), 0, 0, -3.1234567, 4)
                .polyline(Pen.of(EDGES), List.of(new Vertex(0, 0, Vertex.QUARTER), new Vertex(1, 1), new Vertex(0, 2)),
                        true)
                .filled(Pen.of(EDGES), List.of(new Vertex(0, 0), new Vertex(1, 0), new Vertex(1, 1), new Vertex(0, 1)))
                .text(EDGES, "A1", 0.35, 5, 6, Anchor.MIDDLE, false, 90);

        var read = ReadDxf.of(drawing.write());

        assertThat(read.all().at("/header/$ACADVER").asString()).isEqualTo("AC1009");
        assertThat(read.all().at("/header/$INSUNITS").asInt()).isEqualTo(4);
        assertThat(read.all().at("/header/$EXTMAX/y").asDouble()).isEqualTo(6.35);
        assertThat(read.all().at("/tables/layer/layers/HIDDEN/colorIndex").asInt()).isEqualTo(4);
        assertThat(read.all().at("/tables/lineType/lineTypes/HIDDEN/patternLength").asDouble()).isEqualTo(0.375);
        assertThat(read.block("BALL").at("/entities/0/radius").asDouble()).isEqualTo(0.125);
        assertThat(read.entities().map(each -> each.path("type").asString())).containsExactly("INSERT", "INSERT",
                "LINE", "POLYLINE", "SOLID", "TEXT");
        assertThat(read.on("HIDDEN").getFirst().at("/vertices/1/x").asDouble()).isEqualTo(-3.123457);
        assertThat(read.on("EDGES").get(2).at("/vertices/0/bulge").asDouble()).isEqualTo(0.414214);
        assertThat(read.on("EDGES").get(2).path("shape").asBoolean()).as("closed").isTrue();
    }

    @Test
    void whatSomebodyWroteStaysText() {
        var drawing = new DxfDrawing(List.of("0\r\nSECTION 封装"), List.of(EDGES));
        var hostile = "标准\r\n  0\r\nEOF \\U+0041 %%u50% ^J Ø0.5±0.1% 90°%";
        drawing.entities().text(EDGES, hostile, 1, 0, 0, Anchor.LEFT, false, 0);

        var written = drawing.write();

        assertThat(written).matches("\\p{ASCII}*")
                .contains("\\U+6807\\U+51C6    0  EOF \\U+005CU+0041 %%%%%%u50% ^ J %%c0.5%%p0.1% 90%%d%%%")
                .containsOnlyOnce("\r\nEOF\r\n");
        assertThat(ReadDxf.of(written).entities()).hasSize(1);
    }

    @Test
    void aDotIsFilledWithoutAGap() {
        var drawing = new DxfDrawing(List.of(), List.of(EDGES));
        drawing.entities().filled(Pen.of(EDGES), List.of(new Vertex(0, 0), new Vertex(2, 0), new Vertex(3, 1),
                new Vertex(2, 2), new Vertex(0, 2)));

        var solids = ReadDxf.of(drawing.write()).on("EDGES");

        double area = 0;
        for (var solid : solids) {
            area += area(solid.at("/points/0/x").asDouble(), solid.at("/points/0/y").asDouble(),
                    solid.at("/points/1/x").asDouble(), solid.at("/points/1/y").asDouble(),
                    solid.at("/points/3/x").asDouble(), solid.at("/points/3/y").asDouble(),
                    solid.at("/points/2/x").asDouble(), solid.at("/points/2/y").asDouble());
        }
        assertThat(area).isEqualTo(5.0);
    }

    private static double area(double... corners) {
        double twice = 0;
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            twice += corners[i] * corners[next + 1] - corners[next] * corners[i + 1];
        }
        return Math.abs(twice) / 2;
    }

    @Test
    void namesThatReleaseTwelveDoesNotAllowAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Layer("F.Cu", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Layer("COPPER", 256));
        assertThatIllegalArgumentException().isThrownBy(() -> new DxfDrawing(List.of(), List.of()).block("ball"));
    }
}
