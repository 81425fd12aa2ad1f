package org.packstd.standards.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.packstd.standards.drawing.plot.Arc;
import org.packstd.standards.drawing.plot.Ink;
import org.packstd.standards.drawing.plot.Mark;
import org.packstd.standards.drawing.plot.Plot;
import org.packstd.standards.drawing.plot.Role;
import org.packstd.standards.drawing.plot.Shape;
import org.packstd.standards.drawing.plot.Vertex;

/** What is read of the dialect of the drawing kit, piece by piece. */
class PlotTest {

    private static final Offset<Double> EXACTLY = offset(1e-9);

    @Test
    void aViewStandsWhereItIsMovedTo() {
        var mark = only("<g class='view' id='v-top' data-scale='10' transform='translate(20 30)' stroke='currentColor'"
                + " stroke-width='0.5' fill='none'><circle data-pin='A1' cx='-1' cy='2' r='0.5'/></g>");

        assertThat(mark.shape()).isEqualTo(new Shape.Circle(19, 32, 0.5));
        assertThat(mark.role()).isEqualTo(Role.TERMINAL);
        assertThat(mark.ink()).isEqualTo(new Ink(0.5, List.of(), Ink.Fill.NONE, 1));
        assertThat(plot("<g class='view' id='v-detail' data-scale='50' transform='translate(0 0)'><path d='M0 0L1 1'/>"
                + "</g><g class='view' id='v-top' data-scale='10' transform='translate(0 0)'><path d='M0 0L1 1'/></g>")
                .scale()).isEqualTo(10);
    }

    @Test
    void anArcKeepsItsRadiusItsSenseAndItsCentre() {
        var run = ((Shape.Path) only("<path d='M0 0A5 5 0 0 1 5 5'/>").shape()).runs().getFirst();

        var arc = Arc.between(run.vertices().getFirst(), run.vertices().getLast());

        assertThat(arc.radius()).isCloseTo(5, EXACTLY);
        assertThat(arc.x()).isCloseTo(0, EXACTLY);
        assertThat(arc.y()).isCloseTo(5, EXACTLY);
        assertThat(arc.angle()).isCloseTo(Math.PI / 2, EXACTLY);
        var other = ((Shape.Path) only("<path d='M0 0a5 5 0 0 0 5 5'/>").shape()).runs().getFirst();
        var counter = Arc.between(other.vertices().getFirst(), other.vertices().getLast());
        assertThat(counter.x()).isCloseTo(5, EXACTLY);
        assertThat(counter.angle()).isCloseTo(-Math.PI / 2, EXACTLY);
    }

    @Test
    void stepsFromTheLastPointAreSteps() {
        var path = (Shape.Path) only("<path d='M1 1v-2.4l1.2 1.6h-.2zM5 5L6 6'/>").shape();

        assertThat(path.runs()).hasSize(2);
        assertThat(path.runs().getFirst().vertices()).extracting(Vertex::x).containsExactly(1.0, 1.0, 2.2, 2.0);
        assertThat(path.runs().getFirst().closed()).isTrue();
        assertThat(path.runs().getLast().closed()).isFalse();
    }

    @Test
    void whatAPatchCoversIsNotSeenOfALineBeforeIt() {
        var plot = plot("<g stroke='currentColor' stroke-width='0.25' fill='none'><path d='M0 5L20 5'/>"
                + "<circle cx='50' cy='50' r='1'/><rect x='8' y='0' width='4' height='10' fill='#fff' stroke='none'/>"
                + "<path d='M0 6L20 6'/></g>");

        var seen = plot.uncovered();

        assertThat(seen).hasSize(4);
        assertThat(seen.getFirst().shape().straightened()).containsExactly(
                List.of(new Vertex(0, 5), new Vertex(8, 5)), List.of(new Vertex(12, 5), new Vertex(20, 5)));
        assertThat(seen.get(1).shape()).isInstanceOf(Shape.Circle.class);
        assertThat(seen.getLast().shape().straightened()).containsExactly(
                List.of(new Vertex(0, 6), new Vertex(20, 6)));
    }

    /** Balls so small on paper that three decimals leave nothing of them. */
    @Test
    void aPatternOfNothingNeitherTakesCirclesAfterItNorFillsTheMemory() {
        var plot = plot("<defs><pattern id='balls0' width='0' height='0'><circle cx='0' cy='0' r='0'/></pattern></defs>"
                + "<path d='M0 0h4v1h-4z' stroke='none' fill='url(#balls0)'/><circle cx='7' cy='7' r='2'/>");

        assertThat(plot.marks()).hasSize(81);
        assertThat(plot.marks().getLast().shape()).isEqualTo(new Shape.Circle(7, 7, 2));
    }

    @Test
    void whatIsNoneOfOurElementsIsAnErrorOfOurs() {
        assertThatIllegalStateException().isThrownBy(() -> plot("<image href='http://example.org'/>"));
        assertThatIllegalStateException().isThrownBy(() -> plot("<path d='M0 0C1 1 2 2 3 3'/>"));
    }

    private static Mark only(String content) {
        var marks = plot(content).marks();
        assertThat(marks).hasSize(1);
        return marks.getFirst();
    }

    private static Plot plot(String content) {
        return Plot.of("<svg xmlns='http://www.w3.org/2000/svg' width='100mm' height='80mm' fill='none' stroke='none'>"
                + "<title>T</title><desc>D</desc>" + content + "</svg>");
    }
}
