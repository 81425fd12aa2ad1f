package org.packstd.standards.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import tools.jackson.databind.JsonNode;

/** What is registered, for as long as a test takes. */
final class InMemoryRegistered implements Registered {

    private final Map<Designation, List<Fingerprint>> variations = new HashMap<>();

    /** @param standard of the registry of an example; {@code base} names what it says, if that matters */
    void publish(JsonNode standard) {
        if (standard.has("base")) {
            var proposal = Example.base(standard.path("base").stringValue());
            var family = Example.FAMILIES.of(Family.of(proposal.path("family").stringValue()));
            var specification = Specification.of(family, new Payload(Example.members(proposal.path("payload"))));
            put(new RevisionId(Designation.of(standard.path("designation").stringValue()).orElseThrow(),
                    RevisionLetter.FIRST), Fingerprint.of(specification));
        }
    }

    @Override
    public List<Twin> like(Collection<String> prints, @Nullable Designation except, int limit) {
        return variations.entrySet().stream().filter(standard -> !standard.getKey().equals(except))
                .flatMap(standard -> standard.getValue().stream().filter(each -> prints.contains(each.print()))
                        .map(each -> new Twin(each.print(), standard.getKey(), each.code())))
                .sorted(Comparator.comparing((Twin twin) -> twin.designation().toString()).thenComparing(Twin::code))
                .limit(limit).toList();
    }

    @Override
    public void put(RevisionId revision, List<Fingerprint> fingerprints) {
        variations.put(revision.designation(), fingerprints);
    }

    @Override
    public void remove(Designation designation) {
        variations.remove(designation);
    }
}
