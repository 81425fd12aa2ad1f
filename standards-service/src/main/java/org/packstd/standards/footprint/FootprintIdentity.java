package org.packstd.standards.footprint;

import org.packstd.standards.landpattern.RuleSet;

/**
 * What a file says of where it comes from.
 *
 * @param designation of the standard
 * @param revision letter
 * @param code of the variation
 * @param contentHash of the revision
 * @param title of the standard, in the language that it has
 */
public record FootprintIdentity(String designation, String revision, String code, String contentHash, String title) {

    /** A name that is safe in any file system: letters, digits, dots, hyphens and underscores. */
    public String name(RuleSet rules) {
        var name = designation + "_" + revision + "_" + code + "_" + rules.density().name();
        return name.replaceAll("[^A-Za-z0-9.\\-]", "_").replaceAll("\\.{2,}", ".");
    }

    /** Everything in one line. */
    public String description(RuleSet rules) {
        return "%s revision %s variation %s, %s; %s (%s), density level %s (%s); %s".formatted(designation, revision,
                code,
                title, rules.basis(), rules.landClass().name(), rules.density().name(), rules.density().meaning(),
                contentHash);
    }
}
