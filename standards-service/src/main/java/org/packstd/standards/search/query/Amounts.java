package org.packstd.standards.search.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts: {@code 0.4}, {@code 5..8}, {@code ..0.8}, {@code 15.7mil}, {@code 0.35,0.4}. */
final class Amounts {

    /** As in {@code common.schema.json}, so that what is stored can be asked for; then the unit, if any. */
    private static final Pattern AMOUNT = Pattern.compile("(-?(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,9})?) ?([^0-9. ].*)?");
    private static final String RANGE = "..";

    private final String name;
    private final Measure measure;
    private final Offences offences;

    Amounts(String name, Measure measure, Offences offences) {
        this.name = name;
        this.measure = measure;
        this.offences = offences;
    }

    /** All ranges and single amounts that the texts name; what cannot be read becomes an offence. */
    List<Interval> read(List<String> texts) {
        var intervals = new ArrayList<Interval>();
        for (var text : texts) {
            int dots = text.indexOf(RANGE);
            var interval = dots < 0
                    ? single(text)
                    : range(text, text.substring(0, dots).strip(), text.substring(dots + RANGE.length()).strip());
            if (interval != null) {
                intervals.add(interval);
            }
        }
        return intervals;
    }

    private @Nullable Interval single(String text) {
        var amount = amount(text, "");
        return amount == null ? null : Interval.at(amount);
    }

    /** A unit that only one end has is the unit of both. */
    private @Nullable Interval range(String text, String lower, String upper) {
        if (lower.isEmpty() && upper.isEmpty()) {
            offences.add(name, "range", text, "at least one end; 'has=" + name + "' finds all that state it");
            return null;
        }
        var from = lower.isEmpty() ? null : amount(lower, unit(upper));
        var to = upper.isEmpty() ? null : amount(upper, unit(lower));
        if ((from == null && !lower.isEmpty()) || (to == null && !upper.isEmpty())) {
            return null;
        }
        if (from != null && to != null && from.compareTo(to) > 0) {
            offences.add(name, "range", text, "the smaller end first, such as " + upper + RANGE + lower);
            return null;
        }
        return new Interval(from, to);
    }

    private static String unit(String text) {
        var match = AMOUNT.matcher(text);
        return match.matches() && match.group(2) != null ? match.group(2).strip() : "";
    }

    private @Nullable BigDecimal amount(String text, String otherwise) {
        var match = AMOUNT.matcher(text);
        if (!match.matches()) {
            offences.add(name, "number", text,
                    "a decimal number with at most 9 digits before and after the point, such as "
                            + "0.4, a range such as 5..8 or ..0.8, or several after commas");
            return null;
        }
        var unit = match.group(2) == null ? otherwise : match.group(2).strip();
        var amount = new BigDecimal(match.group(1));
        if (unit.isEmpty()) {
            return amount;
        }
        var known = measure.unit(unit);
        if (known.isEmpty()) {
            offences.add(name, "unit", text, measure.choices());
            return null;
        }
        return known.get().toBase(amount);
    }
}
