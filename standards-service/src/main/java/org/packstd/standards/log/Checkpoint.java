package org.packstd.standards.log;

/**
 * What we stand for at a size.
 *
 * @param size number of leaves, 0 or more
 * @param note size and root, signed, in the format {@code c2sp.org/tlog-checkpoint}
 */
public record Checkpoint(long size, Hash root, String note) {

    /** The text that is signed. */
    static String text(String origin, long size, Hash root) {
        return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
    }

    /** Whether the note says the size and the root, whatever log it names. */
    boolean isTrueOfItsNote() {
        var origin = note.substring(0, Math.max(note.indexOf('\n'), 0));
        return note.startsWith(text(origin, size, root) + "\n");
    }
}
