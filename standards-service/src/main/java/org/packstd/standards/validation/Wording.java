package org.packstd.standards.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.text.LocalizedText;

/** T5: title and scope are there in the language that is named as the authoritative one. */
final class Wording {

    private Wording() {}

    static Stream<Finding> check(Proposal proposal) {
        return proposal.metadata().authoritativeLanguage().stream().flatMap(language -> Stream.concat(
                lacks(proposal.title(), language) ? missing("/title", language) : Stream.empty(),
                Optional.ofNullable(proposal.scope()).filter(scope -> !scope.isBlank() && lacks(scope, language))
                        .stream()
                        .flatMap(_ -> missing("/scope", language))));
    }

    private static boolean lacks(LocalizedText text, String language) {
        return switch (language) {
            case "en" -> isBlank(text.en());
            case "zh" -> isBlank(text.zh());
            default -> false; // against the schema, which says so
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Stream<Finding> missing(String pointer, String language) {
        return Stream.of(Finding.of("T5", Severity.ERROR, pointer + "/" + language, "–", language,
                "The text in the authoritative language is missing", "缺少正式文本语言的文字"));
    }
}
