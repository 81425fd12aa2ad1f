package org.packstd.standards.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values are kept as limits in metric units, exactly, with what was entered beside them. */
class NormalFormTest {

    private static final BigDecimal INCH = new BigDecimal("25.4");

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"nom":"0.26","tol":"0.03","unit":"mm"} | {"min":"0.23","nom":"0.26","max":"0.29","unit":"mm","stated":["nom"],"entered":{"nom":"0.26","tol":"0.03","unit":"mm"}}
            {"nom":"8.0","plus":"0.15","minus":"0","unit":"mm"} | {"min":"8.0","nom":"8.0","max":"8.15","unit":"mm","stated":["nom"],"entered":{"nom":"8.0","plus":"0.15","minus":"0","unit":"mm"}}
            {"min":"0.1","max":"0.2","unit":"in"} | {"min":"2.54","max":"5.08","unit":"mm","entered":{"min":"0.1","max":"0.2","unit":"in"}}
            {"nom":"50","unit":"mil","kind":"BSC"} | {"nom":"1.27","unit":"mm","kind":"BSC","entered":{"nom":"50","unit":"mil"}}
            {"nom":"15.7","tol":"0.1","unit":"mil"} | {"min":"0.39624","nom":"0.39878","max":"0.40132","unit":"mm","stated":["nom"],"entered":{"nom":"15.7","tol":"0.1","unit":"mil"}}
            {"nom":"10","unit":"um"} | {"nom":"10","unit":"um"}
            {"nom":"0.40","unit":"mm","stated":["nom"]} | {"nom":"0.40","unit":"mm"}
            """)
    void whatWasEnteredBecomesLimits(String entered, String kept) {
        assertThat(normal(json(entered))).isEqualTo(json(kept));
        assertThat(contradictions(json(entered))).isEmpty();
        assertThat(contradictions(json(kept))).isEmpty();
    }

    @Test
    void whatIsNormalStaysTheSameObject() {
        var payload = new Payload(json("{\"parameters\":{\"bodyX\":{\"nom\":\"8.00\",\"unit\":\"mm\"}}}"));

        assertThat(payload.normal()).isSameAs(payload);
    }

    @ParameterizedTest(name = "{0} is left to the schema")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"nom":"1","tol":"0.1","max":"2","unit":"mm"}
            {"nom":"1","tol":"-0.1","unit":"mm"}
            {"nom":"1","plus":"0.1","unit":"mm"}
            {"tol":"0.1","unit":"mm"}
            {"nom":1,"tol":"0.1","unit":"mm"}
            {"nom":"1","tol":"0.1","unit":"furlong"}
            {"unit":"in"}
            """)
    void whatCannotBeUnderstoodIsNotTouched(String entered) {
        assertThat(normal(json(entered))).isEqualTo(json(entered));
    }

    @ParameterizedTest(name = "{0} contradicts itself")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"min":"0.2","nom":"0.26","max":"0.29","unit":"mm","stated":["nom"],"entered":{"nom":"0.26","tol":"0.03","unit":"mm"}}
            {"nom":"1.28","unit":"mm","entered":{"nom":"50","unit":"mil"}}
            {"nom":"1","unit":"mm","entered":{"nom":"1","unit":"mm"}}
            {"min":"1","nom":"2","max":"3","unit":"mm","stated":["min","max"]}
            {"min":"1","unit":"mm","stated":["min","max"]}
            {"nom":"0.000000000000001","unit":"mil"}
            """)
    void whatDoesNotAgreeWithItselfIsFound(String value) {
        assertThat(contradictions(json(value))).singleElement()
                .satisfies(found -> assertThat(found.pointer()).isEqualTo("/parameters/x"));
    }

    static Stream<Long> seeds() {
        return new Random(7).longs(200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyValueIsKeptExactlyAndOnce(long seed) {
        var random = new Random(seed);
        var entered = entered(random);

        var normal = normal(entered);

        assertThat(normal(normal)).as("normalising twice").isEqualTo(normal);
        assertThat(contradictions(normal)).isEmpty();
        assertThat(normal.get("unit")).isNotIn("in", "mil");
        var figures = exact(entered);
        figures.forEach((name, amount) -> assertThat(new BigDecimal((String) normal.get(name))).as(name)
                .isEqualByComparingTo(amount));
        assertThat(Stream.of("min", "nom", "max").filter(normal::containsKey)).hasSameSizeAs(figures.keySet());
        assertThat(normal.keySet().stream().map(String::valueOf)).doesNotContain("tol", "plus", "minus");
    }

    /** A value in one of the forms, its figures with up to eight places. */
    private static Map<String, Object> entered(Random random) {
        var value = new LinkedHashMap<String, Object>();
        value.put("unit", List.of("mm", "um", "in", "mil").get(random.nextInt(4)));
        switch (random.nextInt(4)) {
            case 0 -> value.putAll(Map.of("nom", decimal(random), "tol", decimal(random)));
            case 1 -> value.putAll(Map.of("nom", decimal(random), "plus", decimal(random), "minus", decimal(random)));
            case 2 -> value.putAll(Map.of("min", decimal(random), "max", decimal(random)));
            default -> value.put("nom", decimal(random));
        }
        return value;
    }

    private static String decimal(Random random) {
        return BigDecimal.valueOf(random.nextLong(100_000_000), random.nextInt(9)).toPlainString();
    }

    /** The limits by rational arithmetic of its own: in millimetres or micrometres. */
    private static Map<String, BigDecimal> exact(Map<String, Object> entered) {
        var factor = switch (String.valueOf(entered.get("unit"))) {
            case "in" -> INCH;
            case "mil" -> INCH.movePointLeft(3);
            default -> BigDecimal.ONE;
        };
        var exact = new LinkedHashMap<String, BigDecimal>();
        for (var name : List.of("min", "nom", "max")) {
            if (entered.get(name) instanceof String text) {
                exact.put(name, new BigDecimal(text).multiply(factor));
            }
        }
        var nom = exact.get("nom");
        var up = entered.getOrDefault("tol", entered.get("plus"));
        var down = entered.getOrDefault("tol", entered.get("minus"));
        if (nom != null && up instanceof String plus && down instanceof String minus) {
            exact.put("max", nom.add(new BigDecimal(plus).multiply(factor)));
            exact.put("min", nom.subtract(new BigDecimal(minus).multiply(factor)));
        }
        return exact;
    }

    private static Map<?, ?> normal(Map<?, ?> value) {
        return Payload.object(Payload.object(payload(value).normal().members().get("parameters")).get("x"));
    }

    private static List<Contradiction> contradictions(Map<?, ?> value) {
        return payload(value).contradictions().toList();
    }

    private static Payload payload(Map<?, ?> value) {
        return new Payload(Map.of("parameters", Map.of("x", value)));
    }

    private static Map<String, Object> json(String text) {
        return JsonMapper.shared().readValue(text, new TypeReference<Map<String, Object>>() {
        });
    }
}
