package org.packstd.standards.drawing.plot;

import java.util.ArrayList;
import java.util.List;

/** Corners that are joined, the last with the first if it is closed. */
public record Run(List<Vertex> vertices, boolean closed) {

    /** Angle that one straight line stands for when an arc is made of them. */
    private static final double STEP = Math.toRadians(7.5);

    public Run {
        vertices = List.copyOf(vertices);
    }

    Run shifted(double dx, double dy) {
        return new Run(vertices.stream().map(vertex -> vertex.shifted(dx, dy)).toList(), closed);
    }

    /** The same in straight lines; where it closes it ends at its first corner. */
    List<Vertex> straightened() {
        var straight = new ArrayList<Vertex>();
        for (int i = 0; i < vertices.size(); i++) {
            var from = vertices.get(i);
            straight.add(from.bulging(0));
            if (from.bulge() != 0 && (closed || i + 1 < vertices.size())) {
                bend(straight, from, vertices.get((i + 1) % vertices.size()));
            }
        }
        if (closed) {
            straight.add(vertices.getFirst().bulging(0));
        }
        return straight;
    }

    private static void bend(List<Vertex> straight, Vertex from, Vertex to) {
        var arc = Arc.between(from, to);
        int steps = (int) Math.ceil(Math.abs(arc.angle()) / STEP);
        for (int i = 1; i < steps; i++) {
            double at = arc.start() + arc.angle() * i / steps;
            straight.add(new Vertex(arc.x() + arc.radius() * Math.cos(at), arc.y() + arc.radius() * Math.sin(at)));
        }
    }
}
