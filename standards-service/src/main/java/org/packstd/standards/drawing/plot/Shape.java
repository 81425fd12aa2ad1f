package org.packstd.standards.drawing.plot;

import java.util.ArrayList;
import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Lettering;

/** What can be drawn, in millimetres of the paper; y is down. */
public sealed interface Shape {

    /** The box around it. */
    Box bounds();

    /** It in straight lines, each ending where it began if it is closed; nothing for words. */
    List<List<Vertex>> straightened();

    /** Straight lines and arcs. */
    record Path(List<Run> runs) implements Shape {

        public Path {
            runs = List.copyOf(runs);
        }

        @Override
        public Box bounds() {
            var bounds = Box.NOTHING;
            for (var run : straightened()) {
                for (var vertex : run) {
                    bounds = bounds.union(Box.around(vertex.x(), vertex.y(), vertex.x(), vertex.y()));
                }
            }
            return bounds;
        }

        @Override
        public List<List<Vertex>> straightened() {
            return runs.stream().map(Run::straightened).toList();
        }
    }

    /** A circle. */
    record Circle(double x, double y, double radius) implements Shape {

        private static final int SIDES = 48;

        @Override
        public Box bounds() {
            return Box.centred(x, y, 2 * radius, 2 * radius);
        }

        @Override
        public List<List<Vertex>> straightened() {
            return List.of(polygon(SIDES));
        }

        /** Corners on it, the last where the first is. */
        public List<Vertex> polygon(int sides) {
            var corners = new ArrayList<Vertex>();
            for (int i = 0; i <= sides; i++) {
                double at = 2 * Math.PI * (i % sides) / sides;
                corners.add(new Vertex(x + radius * Math.cos(at), y + radius * Math.sin(at)));
            }
            return corners;
        }
    }

    /**
     * Words on a line.
     *
     * @param x of the point that {@code anchor} names
     * @param y of the base line
     * @param capHeight height of a capital letter
     */
    record Words(String text, double x, double y, double capHeight, boolean bold, Anchor anchor) implements Shape {

        /** Which point of the line is given. */
        public enum Anchor {
            START,
            MIDDLE,
            END
        }

        @Override
        public Box bounds() {
            double width = new Lettering(capHeight, bold).width(text);
            double left = x - switch (anchor) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
            };
            return new Box(left, y - capHeight, left + width, y);
        }

        @Override
        public List<List<Vertex>> straightened() {
            return List.of();
        }
    }
}
