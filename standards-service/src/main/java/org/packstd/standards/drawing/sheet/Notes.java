package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.List;

/** Numbered notes under a heading, broken into lines of a width. */
public record Notes(String heading, List<String> items) {

    private static final double LINE = 4.3;
    private static final String INDENT = "   ";

    private List<String> lines(double width) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            lines.addAll(broken((i + 1) + ". " + items.get(i), width, Lettering.NOTE));
        }
        return lines;
    }

    /** A text broken into lines; all but the first begin with blanks. */
    List<String> broken(String text, double width, Lettering lettering) {
        var lines = new ArrayList<String>();
        var rest = text;
        do {
            int length = fitting(rest, width, lettering);
            lines.add(rest.substring(0, length).stripTrailing());
            rest = length < rest.length() ? INDENT + rest.substring(length).strip() : "";
        } while (!rest.isBlank());
        return lines;
    }

    /** How many characters go on a line; broken at a blank, or anywhere in Chinese or in an endless word. */
    private static int fitting(String text, double width, Lettering lettering) {
        int fits = 0;
        int blank = 0;
        int thousandths = 0;
        while (fits < text.length()) {
            int character = text.codePointAt(fits);
            thousandths += lettering.advance(character);
            if (lettering.millimetres(thousandths) > width && fits > 6) {
                return blank > 6 ? blank : fits;
            }
            boolean breakable = character == ' ' || character > 0x2E80;
            fits += Character.charCount(character);
            blank = breakable ? fits : blank;
        }
        return fits;
    }

    double height(double width) {
        return items.isEmpty() ? 0 : LINE * (lines(width).size() + 1.2);
    }

    void draw(Markup to, double left, double top, double width) {
        if (items.isEmpty()) {
            return;
        }
        to.raw("<g class=\"notes\">");
        Marks.text(to, heading, Lettering.TABLE_HEAD, left, top + 2.5, "start");
        double y = top + 2.5 + LINE * 1.2;
        for (var line : lines(width)) {
            var indent = line.length() - line.stripLeading().length();
            Marks.text(to, line.strip(), Lettering.NOTE, left + indent * 1.2, y, "start");
            y += LINE;
        }
        to.raw("</g>");
    }
}
