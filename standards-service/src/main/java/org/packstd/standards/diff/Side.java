package org.packstd.standards.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one edition says of what changed.
 *
 * @param text for people; at most {@value #LONGEST} characters
 * @param dimension when it is one
 */
public record Side(String text, @Nullable Dimension dimension) {

    static final int LONGEST = 2000;
    private static final int MOST_FACTS = 20;

    public Side {
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST) + "…";
        }
    }

    static Side of(Object leaf) {
        return switch (leaf) {
            case Dimension dimension -> new Side(dimension.text(), dimension);
            case Leaves.Facts(var entries) -> new Side(listed(entries), null);
            default -> new Side(leaf.toString(), null);
        };
    }

    private static String listed(List<String> entries) {
        var shown = String.join(", ", entries.subList(0, Math.min(MOST_FACTS, entries.size())));
        return entries.size() <= MOST_FACTS ? shown : shown + ", … (" + entries.size() + ")";
    }
}
