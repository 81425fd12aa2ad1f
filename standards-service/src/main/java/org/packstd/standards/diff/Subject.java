package org.packstd.standards.diff;

/** What kind of thing changed. */
public enum Subject {
    VARIATION,
    PARAMETER,
    ATTRIBUTE,
    TERMINALS,
    EXPOSED_PAD,
    DIE,
    LAND,
    TEXT,
    REFERENCE,
    ALIAS,
    SOURCE,
    OTHER;

    /** The subject of a path within a variation or a standard, such as {@code parameters/bodyX}. */
    static Subject of(String path) {
        var slash = path.indexOf('/');
        return switch (slash < 0 ? path : path.substring(0, slash)) {
            case "", "code" -> VARIATION;
            case "parameters", "lengthModel" -> PARAMETER;
            case "attributes" -> ATTRIBUTE;
            case "terminals" -> TERMINALS;
            case "exposedPads" -> EXPOSED_PAD;
            case "dies" -> DIE;
            case "prescribedLand" -> LAND;
            case "title", "scope", "notes", "name", "authoritativeLanguage", "effectiveDate", "reviewYears" -> TEXT;
            case "references", "domains", "supersedes", "successors" -> REFERENCE;
            case "aliases", "equivalents" -> ALIAS;
            case "sources", "evidence" -> SOURCE;
            default -> OTHER;
        };
    }

    /** Whether it only informs: no part and no footprint depends on it. */
    boolean informs() {
        return this == TEXT || this == ALIAS || this == SOURCE;
    }
}
