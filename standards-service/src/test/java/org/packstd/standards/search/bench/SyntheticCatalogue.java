package org.packstd.standards.search.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.search.Figures;
import org.packstd.standards.search.Hit;
import org.packstd.standards.search.IndexedStandard;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.text.LocalizedText;

/** Standards of plausible figures, the same at every run: 25 variations each, of ball grids, fan-outs and leaded packages. */
final class SyntheticCatalogue {

    static final int VARIATIONS_EACH = 25;
    private static final List<String> FAMILIES = List.of("CSP", "SMT", "SMT", "FAN_OUT");
    private static final List<String> PITCHES = List.of("0.30", "0.35", "0.40", "0.50", "0.65", "0.80", "1.00", "1.27");
    private static final List<String> USES = List.of("memory", "power management", "microphone", "camera", "radio",
            "microcontroller", "sensor", "amplifier");
    private static final List<String> USES_IN_CHINESE = List.of("存储器", "电源管理", "麦克风", "摄像头", "射频", "微控制器", "传感器",
            "放大器");
    private static final Map<String, List<String>> WORDS = Map.of("terminalForm",
            List.of("GULL_WING", "J_LEAD", "NO_LEAD", "FLAT_LEAD"), "layout", List.of("DUAL", "QUAD"), "structure",
            List.of("WAFER_LEVEL_FAN_IN", "FLIP_CHIP", "RIGID_INTERPOSER"), "ballType",
            List.of("COLLAPSIBLE", "NON_COLLAPSIBLE"), "processFlow",
            List.of("CHIP_FIRST_FACE_DOWN", "CHIP_FIRST_FACE_UP", "CHIP_LAST"), "carrier",
            List.of("WAFER_300", "PANEL_510X515", "PANEL_600X600"));

    private final Vocabulary vocabulary;
    private final Random random = new Random(95);

    SyntheticCatalogue(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param variations how many, rounded up to whole standards */
    Stream<IndexedStandard> standards(int variations) {
        return IntStream.rangeClosed(1, (variations + VARIATIONS_EACH - 1) / VARIATIONS_EACH).mapToObj(this::standard);
    }

    private IndexedStandard standard(int number) {
        var name = FAMILIES.get(number % FAMILIES.size());
        var designation = new Designation(Family.named(name).orElseThrow(), number);
        int use = random.nextInt(USES.size());
        var pitch = pick(PITCHES);
        var title = new LocalizedText("Package for a " + USES.get(use) + ", " + pitch + " mm pitch",
                USES_IN_CHINESE.get(use) + "封装，节距 " + pitch + " mm");
        var words = words(name);
        var variations = new ArrayList<IndexedVariation>();
        for (int i = 0; i < VARIATIONS_EACH; i++) {
            variations.add(variation(designation, "V%02d".formatted(i), name, title, words, pitch));
        }
        return new IndexedStandard(designation, 1, variations);
    }

    private Map<String, List<String>> words(String family) {
        var names = switch (family) {
            case "CSP" -> List.of("structure", "ballType");
            case "FAN_OUT" -> List.of("processFlow", "carrier", "ballType");
            default -> List.of("terminalForm", "layout");
        };
        var words = new TreeMap<String, List<String>>();
        names.forEach(name -> words.put(name, List.of(pick(WORDS.getOrDefault(name, List.of())))));
        return words;
    }

    private IndexedVariation variation(Designation designation, String code, String family, LocalizedText title,
            Map<String, List<String>> words, String pitch) {
        int columns = 3 + random.nextInt(24);
        int rows = 3 + random.nextInt(24);
        var counts = new TreeMap<String, Integer>();
        counts.put("terminals", "SMT".equals(family) ? 2 * (columns + rows) : columns * rows);
        var parameters = new TreeMap<String, Value>();
        parameters.put("pitchX", exact(pitch));
        parameters.put("pitchY", exact(pitch));
        parameters.put("bodyX", around(new BigDecimal(pitch).multiply(BigDecimal.valueOf(columns + 1L)), "0.05"));
        parameters.put("bodyY", around(new BigDecimal(pitch).multiply(BigDecimal.valueOf(rows + 1L)), "0.05"));
        parameters.put("height", atMost(new BigDecimal(40 + random.nextInt(240)).movePointLeft(2)));
        parameters.put("standoff", around(new BigDecimal(5 + random.nextInt(30)).movePointLeft(2), "0.03"));
        parameters.put("coplanarity", atMost(new BigDecimal("0.08")));
        if ("SMT".equals(family)) {
            parameters.put("leadWidth", around(new BigDecimal(18 + random.nextInt(26)).movePointLeft(2), "0.05"));
            parameters.put("leadLength", around(new BigDecimal(50 + random.nextInt(30)).movePointLeft(2), "0.15"));
        } else {
            counts.put("columns", columns);
            counts.put("rows", rows);
            parameters.put("ballDiameter", around(new BigDecimal(pitch).multiply(new BigDecimal("0.55")), "0.04"));
        }
        return indexed(designation, code, title, words, counts, parameters);
    }

    private IndexedVariation indexed(Designation designation, String code, LocalizedText title,
            Map<String, List<String>> words, Map<String, Integer> counts, Map<String, Value> parameters) {
        var family = designation.family().name();
        var numbers = new TreeMap<String, Figures>();
        var shown = new ArrayList<Hit.Parameter>();
        parameters.forEach((key, value) -> {
            numbers.put(key, Figures.of(value));
            shown.add(new Hit.Parameter(key, null, null, plain(value.min()), plain(value.nom()), plain(value.max()),
                    "mm"));
        });
        counts.forEach((name, count) -> numbers.put(name, Figures.of(count)));
        var hit = new Hit(designation.toString(), "A", code, family, title,
                designation.number() % 50 == 0 ? Status.WITHDRAWN : Status.CURRENT, counts,
                words,
                shown);
        var alias = "MO-" + (100 + designation.number() % 300);
        return new IndexedVariation(hit, numbers, vocabulary.symbolsOf(family).names(hit.letters()), List.of(),
                List.of(String.valueOf(title.en())), List.of(String.valueOf(title.zh())),
                List.of(designation.toString(), code, alias));
    }

    private static Value exact(String nominal) {
        return new Value(null, null, new BigDecimal(nominal), null, Unit.MM);
    }

    private static Value around(BigDecimal nominal, String tolerance) {
        var half = new BigDecimal(tolerance);
        return new Value(null, nominal.subtract(half), nominal, nominal.add(half), Unit.MM);
    }

    private static Value atMost(BigDecimal most) {
        return new Value(null, null, null, most, Unit.MM);
    }

    private static @Nullable String plain(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
