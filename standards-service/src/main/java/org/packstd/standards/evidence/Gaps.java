package org.packstd.standards.evidence;

import java.util.stream.Stream;
import org.packstd.standards.evidence.EvidenceProfiles.Profile;
import org.packstd.standards.evidence.EvidenceProfiles.Requirement;
import org.packstd.standards.metadata.EvidenceRecord;
import org.packstd.standards.metadata.Metadata;

/** What a profile asks for and the evidence does not have. */
final class Gaps {

    private static final String MOISTURE = "E3";

    private final EvidenceProfiles profiles;

    Gaps(EvidenceProfiles profiles) {
        this.profiles = profiles;
    }

    Stream<Requirement> of(Profile profile, Metadata metadata) {
        return profile.required().stream()
                .filter(requirement -> !(metadata.isHermetic() && requirement.rule().equals(MOISTURE)))
                .filter(requirement -> metadata.evidence().stream().noneMatch(record -> meets(record, requirement)));
    }

    private boolean meets(EvidenceRecord record, Requirement requirement) {
        if (!record.passed() || requirement.standards().stream().noneMatch(each -> isOf(record, each))) {
            return false;
        }
        var level = record.moistureLevel();
        var worst = requirement.worstMoistureLevel();
        if (requirement.rule().equals(MOISTURE) && level == null) {
            return false;
        }
        return (!requirement.needsGrade() || record.grade() != null)
                && (worst == null || level != null && profiles.isAsGood(level, worst));
    }

    /** A method of a standard counts as the standard: MIL-STD-883 TM 1014, JESD51-2. */
    private static boolean isOf(EvidenceRecord record, String standard) {
        var given = record.standard();
        return given.equals(standard) || given.startsWith(standard + " ") || given.startsWith(standard + "-");
    }
}
