package org.packstd.standards.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;

/**
 * The rules on what a proposal stands on.
 *
 * <p>
 * T1 it has a title · T2 a payload, unless it is a withdrawal · D10 the standard that it is about exists · D11 is not
 * withdrawn · D12 is of the same family · D14 has not been replaced by another one, if it is
 * to be revised · D9 and the revision it was written against is the current one, or for a corrigendum a published one.
 */
final class Standing {

    private Standing() {}

    /** @param target the standard that the proposal is about, if there is one of that designation */
    static Stream<Finding> check(Proposal proposal, Optional<Standard> target) {
        return Stream.concat(complete(proposal), proposal.kind() == Proposal.Kind.NEW_STANDARD
                ? aboutNothing(proposal)
                : target.map(standard -> about(proposal, standard)).orElseGet(() -> aboutUnknown(proposal)));
    }

    private static Stream<Finding> complete(Proposal proposal) {
        var title = proposal.title().isBlank()
                ? Stream.of(error("T1", "/title", "–", "en, zh", "The title is missing", "缺少标题"))
                : Stream.<Finding>empty();
        var payload = proposal.payload() == null && proposal.kind() != Proposal.Kind.WITHDRAWAL
                ? Stream.of(error("T2", "/payload", "–", "{…}", "The payload is missing", "缺少规格内容"))
                : Stream.<Finding>empty();
        return Stream.concat(title, payload);
    }

    private static Stream<Finding> aboutNothing(Proposal proposal) {
        return proposal.designation() == null
                ? Stream.empty()
                : Stream.of(error("D10", "/target", proposal.designation(), "–",
                        "A new standard gets its designation when it is published", "新标准的编号在发布时分配"));
    }

    private static Stream<Finding> aboutUnknown(Proposal proposal) {
        var given = proposal.designation() == null ? "–" : proposal.designation();
        return Stream.of(error("D10", "/target/designation", given, "PS-" + proposal.family().code() + "-NNNN",
                "There is no such standard", "标准不存在"));
    }

    private static Stream<Finding> about(Proposal proposal, Standard target) {
        if (target.family() != proposal.family()) {
            return Stream.of(error("D12", "/family", proposal.family().name(), target.family().name(),
                    "The standard is of another family", "标准属于其他类别"));
        }
        if (target instanceof Standard.Withdrawn) {
            return Stream.of(error("D11", "/target/designation", target.designation().toString(), "CURRENT",
                    "The standard is withdrawn", "标准已撤销"));
        }
        var replacements = target.head().announcedReplacements();
        if (proposal.kind() == Proposal.Kind.REVISION && !replacements.isEmpty()) {
            return Stream.of(error("D14", "/target/designation", target.designation().toString(),
                    replacements.getFirst().by().toString(),
                    "Another standard has taken its place; revise that one", "标准已被代替，请修订代替它的标准"));
        }
        var current = target.head().current().toString();
        var base = proposal.baseRevision() == null ? "–" : proposal.baseRevision();
        if (proposal.kind() == Proposal.Kind.CORRIGENDUM) {
            return RevisionLetter.of(base).filter(target::hasPublished).isPresent()
                    ? Stream.empty()
                    : Stream.of(error("D9", "/target/baseRevision", base, "A.." + current,
                            "There is no such revision to correct", "没有可勘误的该版本"));
        }
        return current.equals(base)
                ? Stream.empty()
                : Stream.of(error("D9", "/target/baseRevision", base, current,
                        "The proposal was not written against the current revision", "提案所依据的不是现行版本"));
    }

    /** The standard that a proposal names; empty when it names none or not in the way designations are written. */
    static Optional<Designation> target(Proposal proposal) {
        return Optional.ofNullable(proposal.designation()).flatMap(Designation::of);
    }

    private static Finding error(String rule, String pointer, String value, String expected, String en, String zh) {
        return Finding.of(rule, Severity.ERROR, pointer, value, expected, en, zh);
    }
}
