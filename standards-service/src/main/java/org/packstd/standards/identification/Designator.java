package org.packstd.standards.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.specification.Variation;

/**
 * The descriptive designator in the structure of JESD30 and IEC 60191-4:
 * {@code [features-][material][position][style]-[form][count]}, such as {@code S-PBGA-B256}.
 *
 * <p>
 * Features are, in this order, the shape (S square, R rectangular), H for an exposed pad, the letter of the
 * {@link Profile}, and F for a grid with a pitch below 1.00 mm or S for a small outline with one below 1.27 mm. Material is
 * left out when it is not stated. Style and form of quad packages without leads, and C for leads that bend inward, are from
 * memory and to be confirmed against JESD30I (decision 11).
 */
public final class Designator {

    private static final Map<String, String> MATERIALS = Map.of("CERAMIC", "C", "CERAMIC_GLASS_SEALED", "G", "METAL",
            "M", "PLASTIC", "P", "SILICON", "S", "TAPE", "T", "OTHER", "X");
    private static final Map<String, String> FORMS = Map.ofEntries(Map.entry("BALL", "B"), Map.entry("LAND", "N"),
            Map.entry("GULL_WING", "G"), Map.entry("J_LEAD", "J"), Map.entry("FLAT_LEAD", "F"),
            Map.entry("NO_LEAD", "N"), Map.entry("CASTELLATED", "N"), Map.entry("INWARD_L", "C"),
            Map.entry("PIN", "P"));
    private static final BigDecimal FINE = new BigDecimal("1.00");
    private static final BigDecimal SHRINK = new BigDecimal("1.27");
    private static final Pattern TAIL = Pattern.compile("([A-Z]?)([0-9]*)");

    private Designator() {}

    /** The parts between the dashes. */
    private record Parts(String features, String material, String position, String style, String form, int count) {

        String text() {
            return (features.isEmpty() ? "" : features + "-") + material + position + style + "-" + form + count;
        }
    }

    /** Generates the designator, or says why that cannot be done. */
    public static Naming of(Variation variation) {
        var missing = missing(variation);
        if (!missing.isEmpty()) {
            return Naming.missing(missing);
        }
        var parts = parts(variation);
        return parts == null
                ? Naming.impossible("JESD30 has no designator for such terminals", "JESD30 未定义此类端子的代号")
                : new Naming.Named(parts.text());
    }

    /**
     * Whether a designator that somebody proposes says nothing else than the generated one; it may leave out features,
     * material, form and count. False when none can be generated.
     */
    public static boolean agrees(Variation variation, String proposed) {
        var parts = missing(variation).isEmpty() ? parts(variation) : null;
        if (parts == null) {
            return false;
        }
        var words = List.of(proposed.strip().toUpperCase(Locale.ROOT).split("-", -1));
        var body = List.of(parts.style(), parts.position() + parts.style(),
                parts.material() + parts.position() + parts.style());
        for (int at = 0; at < Math.min(2, words.size()); at++) {
            if (body.contains(words.get(at)) && words.size() - at <= 2) {
                var features = at == 0 ? "" : words.getFirst();
                return isWithin(features, parts.features())
                        && (words.size() - at == 1 || isTail(words.getLast(), parts));
            }
        }
        return false;
    }

    private static boolean isWithin(String some, String all) {
        var next = 0;
        for (int i = 0; i < some.length(); i++) {
            next = all.indexOf(some.charAt(i), next) + 1;
            if (next == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTail(String tail, Parts parts) {
        var match = TAIL.matcher(tail);
        return match.matches() && !tail.isEmpty() && List.of("", parts.form()).contains(match.group(1))
                && List.of("", Integer.toString(parts.count())).contains(match.group(2));
    }

    private static List<String> missing(Variation variation) {
        var missing = new ArrayList<>(new Sizes(variation).missing("bodyX", "bodyY"));
        if (Arrangement.of(variation) == Arrangement.UNKNOWN && variation.text("layout").isEmpty()) {
            missing.add("layout");
        }
        if (Arrangement.form(variation).isEmpty()) {
            missing.add("terminalForm");
        }
        if (variation.terminals().count() == null) {
            missing.add("terminals.count");
        }
        return missing;
    }

    private static @Nullable Parts parts(Variation variation) {
        var arrangement = Arrangement.of(variation);
        var form = FORMS.get(Arrangement.form(variation));
        var style = style(arrangement, Arrangement.form(variation));
        var count = variation.terminals().count();
        if (form == null || style.isEmpty() || count == null) {
            return null;
        }
        return new Parts(features(variation, arrangement),
                variation.text("material").map(word -> MATERIALS.getOrDefault(word, "")).orElse(""),
                position(arrangement), style, form, count);
    }

    private static String position(Arrangement arrangement) {
        return switch (arrangement) {
            case GRID -> "B";
            case DUAL, TWO_TERMINAL -> "D";
            case QUAD -> "Q";
            case SINGLE -> "S";
            case UNKNOWN -> "X";
        };
    }

    /** The two letters of the style; empty when there is none. */
    private static String style(Arrangement arrangement, String form) {
        return switch (arrangement) {
            case GRID -> "GA";
            case DUAL, SINGLE -> "SO";
            case TWO_TERMINAL -> form.equals("END_CAP") || form.equals("UNDER_BODY") ? "" : "SO";
            case QUAD -> form.equals("J_LEAD") || form.equals("CASTELLATED") ? "CC" : "FP";
            case UNKNOWN -> "";
        };
    }

    private static String features(Variation variation, Arrangement arrangement) {
        var sizes = new Sizes(variation);
        var square = sizes.nominal("bodyX").orElseThrow().compareTo(sizes.nominal("bodyY").orElseThrow()) == 0;
        var heatSink = variation.parameter("exposedPadX").isPresent() || !variation.exposedPads().isEmpty();
        return (square ? "S" : "R") + (heatSink ? "H" : "") + Profile.of(variation).map(Profile::letter).orElse("")
                + pitch(variation, arrangement);
    }

    private static String pitch(Variation variation, Arrangement arrangement) {
        var sizes = new Sizes(variation);
        return switch (arrangement) {
            case GRID -> sizes.firstNominal("pitchX", "pitchY").filter(pitch -> pitch.compareTo(FINE) < 0)
                    .map(_ -> "F").orElse("");
            case DUAL -> Arrangement.pitch(variation).filter(pitch -> pitch.compareTo(SHRINK) < 0).map(_ -> "S")
                    .orElse("");
            case QUAD, TWO_TERMINAL, SINGLE, UNKNOWN -> "";
        };
    }
}
