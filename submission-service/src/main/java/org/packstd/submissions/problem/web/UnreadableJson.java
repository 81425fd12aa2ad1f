package org.packstd.submissions.problem.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body without repeating what the parser thinks of our classes. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem explain(JacksonException failure) {
        var pointer = failure.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "/" + step.getIndex()
                        : "/" + escape(step.getPropertyName()))
                .collect(Collectors.joining());
        if (failure.getCause() instanceof Problem problem && problem.offences().size() == 1) {
            var offence = problem.offences().getFirst(); // a word of ours that knows best what it could be
            return Problem.malformed(pointer, offence.value(), String.valueOf(offence.expected()));
        }
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> {
                var known = unknown.getKnownPropertyIds();
                yield Problem.malformed(pointer, "an unknown member",
                        known == null
                                ? "no such member"
                                : "one of " + known.stream().map(String::valueOf).sorted().toList());
            }
            case InvalidFormatException wrong ->
                Problem.malformed(pointer, String.valueOf(wrong.getValue()), expected(wrong.getTargetType()));
            case MismatchedInputException wrong ->
                Problem.malformed(pointer, "another kind of JSON", expected(wrong.getTargetType()));
            case ValueInstantiationException wrong ->
                Problem.malformed(pointer, unexpected(wrong), expected(wrong.getType().getRawClass()));
            default -> {
                var at = failure.getLocation();
                yield Problem.malformed("body",
                        at == null ? null : "broken at line " + at.getLineNr() + ", column " + at.getColumnNr(),
                        "JSON without duplicate members");
            }
        };
    }

    /** Generated enumerations say {@code Unexpected value 'X'}. */
    private static String unexpected(ValueInstantiationException wrong) {
        var said = wrong.getCause() == null ? null : wrong.getCause().getMessage();
        return said == null ? "another value" : said.replaceFirst("(?s)^Unexpected value '(.*)'$", "$1");
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "what the contract says";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "a time such as 2026-11-22T08:00:00Z";
            case "Integer", "Long", "int", "long" -> "a whole number";
            case "Boolean", "boolean" -> "true or false";
            case "String" -> "a text";
            case "List", "ArrayList", "Set", "LinkedHashSet" -> "an array";
            default -> "an object";
        };
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
