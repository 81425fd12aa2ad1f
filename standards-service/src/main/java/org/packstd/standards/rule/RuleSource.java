package org.packstd.standards.rule;

/**
 * Why a rule is a rule.
 *
 * @param text the source, or what was measured on which data
 */
public record RuleSource(Trust trust, String text) {

    public enum Trust {
        /** A public source that is named. */
        PUBLIC,
        /** Counted on real packages. */
        MEASURED,
        /** What practitioners know; to be confirmed before it binds. */
        MEMORY,
        /** Set by this registry. */
        REGISTRY
    }
}
