package org.packstd.standards.drawing.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code d} of a path. An instance is used once. */
final class PathData {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)");
    private static final int CURVE_STEPS = 10;

    private final Matcher tokens;
    private final List<Run> runs = new ArrayList<>();
    private List<Vertex> current = new ArrayList<>();
    private double x;
    private double y;
    private boolean more;

    private PathData(String data) {
        this.tokens = TOKEN.matcher(data);
        this.more = tokens.find();
    }

    static List<Run> read(String data) {
        return new PathData(data).read();
    }

    private List<Run> read() {
        char command = 'M';
        while (more) {
            if (Character.isLetter(tokens.group().charAt(0))) {
                command = tokens.group().charAt(0);
                more = tokens.find();
            }
            step(command);
        }
        end(false);
        return runs;
    }

    private void step(char command) {
        double fromX = Character.isLowerCase(command) ? x : 0;
        double fromY = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                end(false);
                to(fromX + number(), fromY + number());
            }
            case 'L' -> to(fromX + number(), fromY + number());
            case 'H' -> to(fromX + number(), y);
            case 'V' -> to(x, fromY + number());
            case 'A' -> arc(fromX, fromY);
            case 'Q' -> curve(fromX + number(), fromY + number(), fromX + number(), fromY + number());
            case 'Z' -> end(true);
            default -> throw new IllegalStateException("path: '" + command + "' is none of our commands");
        }
    }

    private double number() {
        if (!more) {
            throw new IllegalStateException("path: ends within a command");
        }
        double number = Double.parseDouble(tokens.group());
        more = tokens.find();
        return number;
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
        current.add(new Vertex(x, y));
    }

    /** We draw short arcs of circles only. */
    private void arc(double fromX, double fromY) {
        double radius = number();
        number(); // the other radius, the same
        number(); // the turn of an ellipse
        number(); // the long way round
        double sense = number() == 0 ? -1 : 1;
        double toX = fromX + number();
        double toY = fromY + number();
        double half = Math.hypot(toX - x, toY - y) / 2;
        double angle = 2 * Math.asin(Math.min(1, half / Math.max(radius, half)));
        if (half > 0) {
            current.add(current.removeLast().bulging(sense * Math.tan(angle / 4)));
        }
        to(toX, toY);
    }

    private void curve(double controlX, double controlY, double toX, double toY) {
        double fromX = x;
        double fromY = y;
        for (int i = 1; i <= CURVE_STEPS; i++) {
            double t = (double) i / CURVE_STEPS;
            double u = 1 - t;
            to(u * u * fromX + 2 * u * t * controlX + t * t * toX, u * u * fromY + 2 * u * t * controlY + t * t * toY);
        }
    }

    private void end(boolean closed) {
        if (current.size() > 1) {
            runs.add(new Run(withoutRepeatedEnd(closed), closed));
        }
        if (closed && !current.isEmpty()) {
            x = current.getFirst().x();
            y = current.getFirst().y();
        }
        current = new ArrayList<>();
    }

    /** Where it closes at its first corner anyhow, that is not a corner twice. */
    private List<Vertex> withoutRepeatedEnd(boolean closed) {
        var first = current.getFirst();
        var last = current.getLast();
        boolean repeated = closed && current.size() > 2 && first.x() == last.x() && first.y() == last.y();
        return repeated ? current.subList(0, current.size() - 1) : current;
    }
}
