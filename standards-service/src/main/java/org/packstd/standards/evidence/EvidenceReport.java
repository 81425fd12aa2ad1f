package org.packstd.standards.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.evidence.EvidenceProfiles.Requirement;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;

/** What the evidence of a specification comes to. */
public record EvidenceReport(List<OfVariation> variations, List<OfDomain> domains) {

    /**
     * What holds for a variation.
     *
     * @param reflow null when body or height is not stated
     * @param moistureLevel of the first evidence that has one for it
     */
    public record OfVariation(String code, @Nullable ReflowClass reflow, @Nullable String moistureLevel,
            @Nullable String floorLife) {}

    /** What a claimed domain still asks for. */
    public record OfDomain(String domain, List<Requirement> missing) {}

    public static EvidenceReport of(Metadata metadata, Specification specification, EvidenceProfiles profiles) {
        var gaps = new Gaps(profiles);
        return new EvidenceReport(
                specification.variations().stream()
                        .flatMap(variation -> Optional.ofNullable(variation.code()).stream()
                                .map(code -> of(code, variation, metadata, profiles)))
                        .toList(),
                metadata.domains().stream()
                        .flatMap(domain -> profiles.of(domain).stream())
                        .map(profile -> new OfDomain(profile.domain(), gaps.of(profile, metadata).toList()))
                        .toList());
    }

    private static OfVariation of(String code, Variation variation, Metadata metadata, EvidenceProfiles profiles) {
        var level = metadata.evidence().stream()
                .filter(record -> record.moistureLevel() != null && record.passed() && record.appliesTo(code))
                .map(record -> String.valueOf(record.moistureLevel()))
                .findFirst();
        return new OfVariation(code, ReflowClass.of(variation).orElse(null), level.orElse(null),
                level.flatMap(profiles::floorLife).orElse(null));
    }
}
