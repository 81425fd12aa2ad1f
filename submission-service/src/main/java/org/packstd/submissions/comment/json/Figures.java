package org.packstd.submissions.comment.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Decimal figures, as numbers or as text. */
final class Figures {

    /** Short enough, as the bounds below, that nobody computes for long. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private static final int MOST_PLACES = 30;
    private static final int MOST_DIGITS = 60;

    private Figures() {}

    /** Whether two figures are the same; empty if they are not both figures. */
    static Optional<Boolean> same(JsonNode one, JsonNode other) {
        return of(one).flatMap(left -> of(other).map(right -> left.compareTo(right) == 0));
    }

    /** The figure, if it is one. */
    static Optional<BigDecimal> of(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue()).filter(Figures::isModest);
        }
        return node.isString() && DECIMAL.matcher(node.asString()).matches()
                ? Optional.of(new BigDecimal(node.asString()))
                : Optional.empty();
    }

    /** A figure of few digits may stand for one of a thousand million. */
    private static boolean isModest(BigDecimal figure) {
        return Math.abs(figure.scale()) <= MOST_PLACES && figure.precision() <= MOST_DIGITS;
    }
}
