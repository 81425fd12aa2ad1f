package org.packstd.standards.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.diff.Declaration;
import org.packstd.standards.diff.Diff;
import org.packstd.standards.diff.Edition;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.standard.ChangeLevel;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;

/**
 * The rules on what a revision changes against its base: D8 on the level that its author declares, U1 and U2 on figures
 * that go from inches to millimetres or back.
 */
final class ChangeRules {

    private static final String PARAMETERS = "parameters/";

    private ChangeRules() {}

    static Stream<Finding> check(Proposal proposal, Payload payload, Specification specification,
            ReadCatalogue catalogue) {
        return proposal.kind() == Proposal.Kind.REVISION
                ? base(proposal, catalogue).stream().flatMap(base -> check(proposal, payload, specification, base))
                : Stream.empty();
    }

    /** Empty when there is none, or one of another family, as other rules say. */
    private static Optional<Revision> base(Proposal proposal, ReadCatalogue catalogue) {
        var letter = Optional.ofNullable(proposal.baseRevision()).flatMap(RevisionLetter::of);
        return Standing.target(proposal)
                .filter(designation -> designation.family().equals(proposal.family()))
                .flatMap(designation -> letter.map(each -> new RevisionId(designation, each)))
                .flatMap(catalogue::revision);
    }

    private static Stream<Finding> check(Proposal proposal, Payload payload, Specification specification,
            Revision base) {
        var after = new Edition(proposal.title(), proposal.scope(), payload, proposal.metadata());
        var level = proposal.metadata().changeLevel().flatMap(ChangeLevel::named).orElse(null);
        return Diff.between(specification.family(), Edition.of(base.content()), after)
                .findings(new Declaration(level, null))
                .stream()
                .map(finding -> new Finding(finding.rule(), finding.severity(),
                        finding.pointer().isEmpty()
                                ? "/metadata/changeLevel"
                                : pointer(finding.pointer(), specification),
                        finding.value(), finding.expected(), finding.message()));
    }

    /** From the qualified path of a change to where the payload states it. */
    private static String pointer(String path, Specification specification) {
        var slash = path.indexOf('/', 1);
        var code = slash < 0 ? "" : path.substring(1, slash);
        var within = path.substring(slash + 1);
        return specification.variations().stream()
                .filter(variation -> code.equals("*") || code.equals(variation.code()))
                .findFirst()
                .map(variation -> Optional.of(within)
                        .filter(each -> each.startsWith(PARAMETERS))
                        .flatMap(each -> variation.parameter(each.substring(PARAMETERS.length())))
                        .map(StatedValue::pointer)
                        .orElse(variation.pointer() + "/" + within))
                .orElse(path);
    }
}
