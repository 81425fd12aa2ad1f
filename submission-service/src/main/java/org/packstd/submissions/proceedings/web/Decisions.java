package org.packstd.submissions.proceedings.web;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.Certification;
import org.packstd.submissions.api.model.CommitteeMotion;
import org.packstd.submissions.api.model.GroundedDecision;
import org.packstd.submissions.api.model.LastDecision;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.submission.Assurance;
import org.packstd.submissions.submission.Decision;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.ReasonCode;

/** Grounds, motions and assurances in the words of the contract. */
final class Decisions {

    private Decisions() {}

    static Grounds grounds(GroundedDecision why) {
        var code = why.getCode();
        return new Grounds(code == null ? ReasonCode.OTHER : ReasonCode.valueOf(code.getValue()), why.getReason());
    }

    static @Nullable Motion motion(@Nullable CommitteeMotion motion) {
        return motion == null
                ? null
                : new Motion(motion.getMover(), motion.getSecond(), motion.getInFavour(), motion.getAgainst());
    }

    static Set<Assurance> assurances(@Nullable Certification certification) {
        if (certification == null || certification.getAssurances() == null) {
            return Set.of();
        }
        return certification.getAssurances().stream().filter(Objects::nonNull)
                .map(assurance -> Assurance.valueOf(assurance.getValue())).collect(Collectors.toUnmodifiableSet());
    }

    /** Does not say who took it. */
    static @Nullable LastDecision last(@Nullable Decision decision) {
        if (decision == null) {
            return null;
        }
        var motion = decision.motion();
        return new LastDecision(decision.at())
                .motion(motion == null
                        ? null
                        : new CommitteeMotion(motion.mover(), motion.second(), motion.inFavour(), motion.against()))
                .assurances(decision.assurances().isEmpty()
                        ? null
                        : decision.assurances().stream().sorted()
                                .map(assurance -> org.packstd.submissions.api.model.Assurance
                                        .fromValue(assurance.name()))
                                .toList());
    }
}
