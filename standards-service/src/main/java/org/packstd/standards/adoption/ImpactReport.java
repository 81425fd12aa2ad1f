package org.packstd.standards.adoption;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.diff.Diff;
import org.packstd.standards.diff.Severity;

/**
 * What a change means for those who adopted the base.
 *
 * @param roles one row for every role, however many adopted it in that role
 * @param own what it means for the organisation that asks; null when nobody asks for one
 */
public record ImpactReport(Diff diff, List<RoleRow> roles, @Nullable Own own) {

    /**
     * @param worst the worst that any change means in that role
     * @param changes how many changes there are of each severity in that role
     */
    public record RoleRow(Adopters adopters, Severity worst, Map<Severity, Integer> changes) {

        public AdopterRole role() {
            return adopters.role();
        }
    }

    /** @param complete whether these are all records that the organisation has on the base */
    public record Own(String organisation, List<OwnAdoption> adoptions, boolean complete) {}

    /** @param worst the worst that any change means in the role of the record */
    public record OwnAdoption(Adoption adoption, Severity worst, List<OwnMeasured> measured) {}

    /** @param required what the new edition demands; null when it says nothing of it */
    public record OwnMeasured(Measured measured, @Nullable String required, Verdict verdict) {}

    /** Whether what was measured conforms to the new edition. */
    public enum Verdict {
        CONFORMS,
        /** Some of it. */
        PARTLY,
        FAILS,
        /** The new edition does not say. */
        NOT_STATED
    }
}
