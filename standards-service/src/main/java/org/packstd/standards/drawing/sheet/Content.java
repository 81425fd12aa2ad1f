package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.List;

/** What a callout says: lines of text and feature control frames, one below the other. */
public final class Content {

    private static final double LINE = 4.6;

    private final List<Row> rows = new ArrayList<>();

    private sealed interface Row {
        double width();

        double height();
    }

    private record Words(String text, Lettering lettering, String symbol, boolean changed) implements Row {
        @Override
        public double width() {
            return lettering.width(text) + (changed ? 5 : 0);
        }

        @Override
        public double height() {
            return Math.max(LINE, lettering.capHeight() * 1.75);
        }
    }

    private record Pair(Words first, Words second) implements Row {

        private static final double BLANK = 1.6;

        @Override
        public double width() {
            return first.width() + BLANK + second.width();
        }

        @Override
        public double height() {
            return first.height();
        }
    }

    private record Frame(ControlFrame frame) implements Row {
        @Override
        public double width() {
            return frame.width();
        }

        @Override
        public double height() {
            return ControlFrame.HEIGHT;
        }
    }

    public static Content text(String text) {
        return new Content().line(text, Lettering.TABLE);
    }

    public static Content of(ControlFrame frame) {
        return new Content().frame(frame);
    }

    public Content line(String text, Lettering lettering) {
        rows.add(new Words(text, lettering, "", false));
        return this;
    }

    /** A line that stands for a row of the table. */
    public Content line(String text, Caption caption) {
        rows.add(new Words(text, Lettering.SYMBOL, caption.symbol(), caption.changed()));
        return this;
    }

    /** Stands for another row of the table, on the line before it. */
    public Content beside(String text, Caption caption) {
        if (rows.isEmpty()) {
            return line(text, caption);
        }
        var first = (Words) rows.removeLast();
        rows.add(new Pair(first, new Words(text, Lettering.SYMBOL, caption.symbol(), caption.changed())));
        return this;
    }

    public Content frame(ControlFrame frame) {
        rows.add(new Frame(frame));
        return this;
    }

    double width() {
        return rows.stream().mapToDouble(Row::width).max().orElse(0);
    }

    double height() {
        return rows.stream().mapToDouble(Row::height).sum();
    }

    /** How far below the upper edge the leader meets it. */
    double shoulder() {
        return rows.isEmpty() ? 0 : rows.getFirst().height() / 2;
    }

    /** @param box where it stands; @param toRight whether its lines end at the right, because the leader comes from there */
    void draw(Markup to, Box box, boolean toRight) {
        double y = box.top();
        for (var row : rows) {
            double left = toRight ? box.right() - row.width() : box.left();
            switch (row) {
                case Words words -> draw(to, words, left, y);
                case Pair pair -> {
                    draw(to, pair.first, left, y);
                    draw(to, pair.second, left + pair.first.width() + Pair.BLANK, y);
                }
                case Frame frame -> frame.frame.draw(to, left, y);
            }
            y += row.height();
        }
    }

    private static void draw(Markup to, Words words, double left, double y) {
        var lettering = words.lettering;
        boolean inTable = !words.symbol.isEmpty();
        if (inTable) {
            to.raw("<g class=\"dim\"").attribute("data-sym", words.symbol).raw(">");
        }
        Marks.text(to, words.text, lettering, left, y + words.height() / 2 + lettering.capHeight() / 2, "start");
        if (words.changed) {
            Marks.change(to, left + lettering.width(words.text) + 3, y + words.height() / 2);
        }
        if (inTable) {
            to.raw("</g>");
        }
    }
}
