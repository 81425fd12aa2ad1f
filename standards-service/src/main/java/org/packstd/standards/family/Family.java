package org.packstd.standards.family;

import java.util.Arrays;
import java.util.Optional;

/** A technology family that standards are written for. */
public enum Family {
    CSP("CSP", "csp"),
    SMT("SMT", "smt"),
    FAN_OUT("FO", "fan-out"),
    CPO("CPO", "cpo");

    private final String code;
    private final String schemaName;

    Family(String code, String schemaName) {
        this.code = code;
        this.schemaName = schemaName;
    }

    /** The family of that name, such as {@code FAN_OUT}. */
    public static Optional<Family> named(String name) {
        return Arrays.stream(values()).filter(family -> family.name().equals(name)).findFirst();
    }

    /** What stands for the family in a designation, such as {@code FO} in {@code PS-FO-0003}. */
    public String code() {
        return code;
    }

    /** The file name of its schema in {@code api-specs/families}, without ending. */
    public String schemaName() {
        return schemaName;
    }
}
