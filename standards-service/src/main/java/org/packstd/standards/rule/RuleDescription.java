package org.packstd.standards.rule;

import java.util.List;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.text.LocalizedText;

/**
 * What the catalogue says of a rule.
 *
 * @param id short and stable: findings, events and people refer to it
 * @param stage when it is checked
 * @param needs what a family must be able to state, so that the rule applies to it: a parameter such as {@code pitchX}, or a
 * path such as {@code attributes.ballType} or {@code terminals.matrix}
 * @param families names of the only families that it is about; empty for all that have what it needs
 * @param title what has to be so
 * @param message what is said when it is not so; value and expectation are put behind it
 */
public record RuleDescription(String id, Level level, Severity severity, Stage stage, List<String> needs,
        List<String> families, RuleSource source, LocalizedText title, LocalizedText message) {

    public enum Stage {
        /** Whenever a proposal is checked. */
        VALIDATION,
        /** When an approved proposal is published. */
        PUBLICATION,
        /** Nowhere by itself: it holds by the way the registry is built, or other rules and steps see to it. */
        CONSTRUCTION
    }

    public boolean appliesTo(FamilyDefinition family) {
        return (families.isEmpty() || families.contains(family.family().name()))
                && needs.stream().allMatch(family::has);
    }
}
