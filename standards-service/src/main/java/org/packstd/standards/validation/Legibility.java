package org.packstd.standards.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.text.LocalizedText;

/**
 * Whether everybody reads the same in a proposal: text without characters that hide, reorder or get lost on the way
 * (rule T3), and no number that another program could not hold (rule T4) or would not count with (rule T6). But for T6, what
 * is not legible has no hash that would hold.
 */
final class Legibility {

    /** Ten digits fit everywhere; nothing that is counted comes near. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(9_999_999_999L);

    private Legibility() {}

    static Stream<Finding> check(Proposal proposal) {
        var payload = proposal.payload();
        return Stream.of(text("title", proposal.title()), text("scope", proposal.scope()),
                payload == null ? Stream.<Finding>empty() : value("", payload.members()),
                check(proposal.metadata())).flatMap(found -> found);
    }

    static Stream<Finding> check(Metadata metadata) {
        return value("/metadata", metadata.members());
    }

    /** Whether it stands in the way of reading and hashing the rest. */
    static boolean endsChecks(Finding illegible) {
        return !illegible.rule().equals("T6");
    }

    /** Pointers of findings point into the payload; title and scope are beside it and named in the message. */
    private static Stream<Finding> text(String name, @Nullable LocalizedText text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.en(), text.zh()).flatMap(given -> Optional.ofNullable(given).stream())
                        .filter(given -> !isLegible(given)).map(given -> illegible("", name + ": " + given));
    }

    private static Stream<Finding> value(String pointer, @Nullable Object value) {
        return switch (value) {
            case String text when !isLegible(text) -> Stream.of(illegible(pointer, text));
            case Number number when !isHeldByAll(number) -> Stream.of(Finding.of("T4", Severity.ERROR, pointer,
                    number.toString(), "−9999999999..9999999999",
                    "A number has at most ten digits before the point",
                    "数字的整数部分至多十位"));
            case Number number when isWholeWithPoint(number) -> Stream.of(Finding.of("T6", Severity.ERROR, pointer,
                    number.toString(), new BigDecimal(number.toString()).toBigInteger().toString(),
                    "A whole number has no point", "整数不带小数点"));
            case Map<?, ?> members -> members.entrySet().stream().flatMap(member -> {
                var name = String.valueOf(member.getKey());
                var here = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                return isLegible(name) ? value(here, member.getValue()) : Stream.of(illegible(pointer, name));
            });
            case List<?> entries -> IntStream.range(0, entries.size()).boxed()
                    .flatMap(i -> value(pointer + "/" + i, entries.get(i)));
            case null, default -> Stream.empty();
        };
    }

    private static boolean isLegible(String text) {
        return text.codePoints().allMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false; // a half of a character, or none
            case Character.FORMAT -> character == 0x200D; // a joiner within words, not marks that reorder or hide
            default -> true;
        });
    }

    private static boolean isHeldByAll(Number number) {
        return number instanceof Double real
                ? Math.abs(real) <= LARGEST.doubleValue()
                : LARGEST.compareTo(new BigDecimal(number.toString()).abs()) >= 0;
    }

    /** To a schema 31.0 is an integer, and it has the hash of 31, but no rule would count with it. */
    private static boolean isWholeWithPoint(Number number) {
        return switch (number) {
            case Double real -> Math.rint(real) == real;
            case BigDecimal real -> real.stripTrailingZeros().scale() <= 0;
            default -> false;
        };
    }

    private static Finding illegible(String pointer, String text) {
        var shown = text.codePoints().limit(100)
                .mapToObj(character -> isLegible(Character.toString(character))
                        ? Character.toString(character)
                        : "U+%04X".formatted(character))
                .collect(Collectors.joining());
        return Finding.of("T3", Severity.ERROR, pointer, shown, "U+0020..",
                "A text has no control, invisible or broken characters", "文本不得含控制字符、不可见字符或残缺字符");
    }
}
