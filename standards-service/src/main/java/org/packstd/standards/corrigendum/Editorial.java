package org.packstd.standards.corrigendum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Content;

/**
 * The rules on corrections: K1 the place is one of text, not of figures, of
 * what they hold under, or anything that follows from them · K2 {@code was}
 * is how it reads now, earlier corrigenda included · K3 {@code now} is another text · K4 a text is corrected once in a
 * corrigendum.
 */
public final class Editorial {

    /** An index of RFC 6901: without leading zeros, so that each text has one pointer. */
    private static final String INDEX = "(0|[1-9]\\d{0,2})";

    /**
     * Title and scope, notes and sources, and the notes of document data. The condition of a value is none: it decides what
     * the figure means.
     */
    private static final Pattern PLACE = Pattern.compile("/(title|scope)/(en|zh)"
            + "|/payload/notes/" + INDEX + "/(en|zh)"
            + "|/payload/sources/" + INDEX + "/(title|url)"
            + "|/metadata/changeNote/(en|zh)"
            + "|/metadata/references/" + INDEX + "/note/(en|zh)"
            + "|/metadata/equivalents/" + INDEX + "/differences/" + INDEX + "/(en|zh)");

    private Editorial() {}

    /**
     * Checks corrections.
     *
     * @param content what they correct
     * @param earlier the corrections before, the oldest first
     */
    public static Stream<Finding> check(List<Correction> corrections, Content content, List<Correction> earlier) {
        return IntStream.range(0, corrections.size()).boxed().flatMap(i -> {
            var correction = corrections.get(i);
            var repeated = corrections.subList(0, i).stream()
                    .anyMatch(other -> other.pointer().equals(correction.pointer()));
            return check("/corrections/" + i, correction, content, earlier, repeated);
        });
    }

    private static Stream<Finding> check(String at, Correction correction, Content content, List<Correction> earlier,
            boolean repeated) {
        if (!PLACE.matcher(correction.pointer()).matches()) {
            return Stream.of(error("K1", at + "/pointer", correction.pointer(),
                    "/title, /scope, /payload/notes, /payload/sources, /metadata/changeNote",
                    "Only a text can be corrected; for a figure propose a revision", "勘误只能更正文字；更改数值须提出修订"));
        }
        if (repeated) {
            return Stream.of(error("K4", at + "/pointer", correction.pointer(), "1 ×",
                    "This text is corrected twice", "同一文字被更正两次"));
        }
        var reads = earlier.stream()
                .filter(other -> other.pointer().equals(correction.pointer()))
                .map(Correction::now)
                .reduce((_, later) -> later)
                .or(() -> at(content, correction.pointer()));
        if (!reads.equals(Optional.of(correction.was()))) {
            return Stream.of(error("K2", at + "/was", correction.was(), reads.orElse("–"),
                    "The published text reads otherwise", "已发布的文字与此不同"));
        }
        return correction.now().equals(correction.was()) || correction.now().isBlank()
                ? Stream.of(error("K3", at + "/now", correction.now(), "≠ " + correction.was(),
                        "The correction changes nothing", "更正没有改变任何内容"))
                : Stream.empty();
    }

    private static Optional<String> at(Content content, String pointer) {
        var root = new LinkedHashMap<String, Object>();
        root.put("title", content.title().members());
        if (content.scope() != null) {
            root.put("scope", content.scope().members());
        }
        root.put("payload", content.payload().members());
        root.put("metadata", content.metadata().members());
        Object here = root;
        for (var step : pointer.substring(1).split("/", -1)) {
            here = step(here, step);
        }
        return here instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Object step(Object here, String step) {
        Object next = switch (here) {
            case Map<?, ?> members -> members.get(step);
            case List<?> entries when step.matches("\\d{1,4}") && Integer.parseInt(step) < entries.size() ->
                entries.get(Integer.parseInt(step));
            default -> null;
        };
        return next == null ? List.of() : next;
    }

    private static Finding error(String rule, String pointer, String value, String expected, String en, String zh) {
        return Finding.of(rule, Severity.ERROR, pointer, value, expected, en, zh);
    }
}
