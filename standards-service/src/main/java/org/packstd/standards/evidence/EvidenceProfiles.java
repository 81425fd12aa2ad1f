package org.packstd.standards.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.text.LocalizedText;

/** What each application domain asks for, and what is known of tests; data, read once. */
public record EvidenceProfiles(List<Profile> profiles, List<Plan> plans, List<TestStandard> testStandards,
        List<MoistureLevel> moistureLevels) {

    /**
     * What a domain asks for.
     *
     * @param usual what is usually there too, for people
     */
    public record Profile(String domain, LocalizedText label, List<Requirement> required, List<String> usual) {}

    /**
     * One of some standards is to be in the evidence, with a result that is no failure.
     *
     * @param needsGrade whether the temperature grade is to be named
     * @param worstMoistureLevel the worst level that is good enough; null for any
     * @param source why it is asked for
     */
    public record Requirement(String rule, Severity severity, LocalizedText label, List<String> standards,
            boolean needsGrade, @Nullable String worstMoistureLevel, String source) {}

    /**
     * How many parts a test takes in a domain.
     *
     * @param plan for people, such as {@code AEC-Q100 A4}
     */
    public record Plan(String plan, String domain, List<String> standards, int sample, int lots) {}

    /** A revision of a test standard and the day from which it was the current one. */
    public record TestStandard(String standard, String revision, LocalDate since) {}

    /** A moisture sensitivity level and its floor life. */
    public record MoistureLevel(String level, String floorLife) {}

    public Optional<Profile> of(String domain) {
        return profiles.stream().filter(profile -> profile.domain().equals(domain)).findFirst();
    }

    public List<String> domains() {
        return profiles.stream().map(Profile::domain).toList();
    }

    public Optional<String> floorLife(String level) {
        return moistureLevels.stream()
                .filter(each -> each.level().equals(level))
                .map(MoistureLevel::floorLife)
                .findFirst();
    }

    /** Whether a level is as good as another, or better: 1 is best, 6 worst. */
    boolean isAsGood(String level, String worst) {
        var levels = moistureLevels.stream().map(MoistureLevel::level).toList();
        return levels.contains(level) && levels.indexOf(level) <= levels.indexOf(worst);
    }

    /** The revision of a test standard that was current on a day; empty when we do not know. */
    Optional<TestStandard> currentAt(String standard, LocalDate day) {
        return testStandards.stream()
                .filter(each -> each.standard().equals(standard) && !each.since().isAfter(day))
                .reduce((one, other) -> one.since().isAfter(other.since()) ? one : other);
    }
}
