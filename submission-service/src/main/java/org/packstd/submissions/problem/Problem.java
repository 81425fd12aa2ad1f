package org.packstd.submissions.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be served, and why. */
public class Problem extends RuntimeException {

    private final ProblemType type;
    private final List<Offence> offences;
    /** The detail in Chinese, if it has one. */
    private final @Nullable String chinese;

    public Problem(ProblemType type, String detail, List<Offence> offences) {
        this(type, detail, null, offences);
    }

    private Problem(ProblemType type, String detail, @Nullable String chinese, List<Offence> offences) {
        super(detail, null, false, false); // an answer, not an accident: no stack trace
        this.type = type;
        this.offences = List.copyOf(offences);
        this.chinese = chinese;
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** Text that cannot be read as what it should be. */
    public static Problem malformed(String name, @Nullable String value, String expected) {
        return of(ProblemType.MALFORMED, Offence.of(name, "syntax", value, expected));
    }

    public static Problem notFound(String name, String value, String expected) {
        return new Problem(ProblemType.NOT_FOUND, Offence.of(name, "existence", value, expected).message());
    }

    public static Problem forbidden(String detail) {
        return new Problem(ProblemType.FORBIDDEN, detail);
    }

    /** In both languages: whoever asks for something at the wrong time may do nothing wrong. */
    public static Problem stateForbids(String detail, String chinese) {
        return new Problem(ProblemType.STATE_FORBIDS, detail, chinese, List.of());
    }

    public static Problem unavailable(String detail) {
        return new Problem(ProblemType.UNAVAILABLE, detail);
    }

    /** Well-formed, but against the rules; every offence is named. */
    public static Problem ruleViolated(List<Offence> offences) {
        var detail = offences.size() == 1
                ? offences.getFirst().message()
                : offences.size() + " rules are broken";
        return new Problem(ProblemType.RULE_VIOLATED, detail, offences);
    }

    public static Problem of(ProblemType type, Offence offence) {
        return new Problem(type, offence.message(), List.of(offence));
    }

    public ProblemType type() {
        return type;
    }

    /** The detail for whoever reads Chinese; null if it is told in English only. */
    public @Nullable String chinese() {
        return chinese;
    }

    public List<Offence> offences() {
        return offences;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
