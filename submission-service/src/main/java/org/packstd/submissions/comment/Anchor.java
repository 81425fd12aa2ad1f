package org.packstd.submissions.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;

/**
 * The place of the text that a comment is about. All may be absent for a comment on the whole.
 *
 * @param pointer JSON pointer to a part of the payload
 * @param clause  such as {@code 5.2.1}
 * @param figure  a figure or table, such as {@code Figure 3}; not together with a pointer
 * @param line    line of the printed text, from 1
 */
public record Anchor(@Nullable String pointer, @Nullable String clause, @Nullable String figure,
        @Nullable Integer line) {

    public static final Anchor NONE = new Anchor(null, null, null, null);

    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{Z}.,:()_-]*");
    private static final int LONGEST_POINTER = 400;
    private static final int LONGEST_NAME = 80;

    public static Anchor at(String pointer) {
        return new Anchor(pointer, null, null, null);
    }

    public boolean isEmpty() {
        return pointer == null && clause == null && figure == null;
    }

    /** Each place that it names, as it is searched for. */
    public List<String> places() {
        return Stream.of(pointer, clause, figure).flatMap(Stream::ofNullable).toList();
    }

    List<Offence> offences() {
        var offences = new ArrayList<Offence>();
        if (pointer != null && (pointer.length() > LONGEST_POINTER || !POINTER.matcher(pointer).matches())) {
            offences.add(Offence.of("/anchor/pointer", "pointer-syntax", pointer,
                    "a JSON pointer of at most %d characters, such as /variations/0/parameters/bodyX"
                            .formatted(LONGEST_POINTER)));
        }
        if (pointer != null && figure != null) {
            offences.add(Offence.of("/anchor/figure", "one-place", figure,
                    "either a pointer or a figure; make another comment on the other"));
        }
        named("/anchor/clause", clause, "a clause, such as 5.2.1", offences);
        named("/anchor/figure", figure, "a figure or table, such as Figure 3", offences);
        if (line != null && (line < 1 || line > 99_999)) {
            offences.add(Offence.of("/anchor/line", "range", line.toString(), "1..99999"));
        }
        return offences;
    }

    private static void named(String member, @Nullable String name, String expected, List<Offence> offences) {
        if (name != null && (name.length() > LONGEST_NAME || !NAME.matcher(name).matches())) {
            offences.add(Offence.of(member, "place-syntax", name, expected));
        }
    }

    @Override
    public String toString() {
        return isEmpty() ? "the whole" : String.join(", ", places());
    }

    /** Whether a text is a pointer to something, or to all. */
    static boolean isPlace(String text) {
        return text.isEmpty() || text.length() <= LONGEST_POINTER && POINTER.matcher(text).matches();
    }
}
