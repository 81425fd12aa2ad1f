package org.packstd.standards.validation;

import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.family.Families;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.standard.Standards;

/** Runs all automatic checks on a proposal; what is hashed and goes on is the normal form of its payload. */
public final class CheckProposal {

    private final Families families;
    private final SchemaCheck schema;
    private final Contents contents;
    private final Standards standards;

    public CheckProposal(Families families, SchemaCheck schema, Contents contents, Standards standards) {
        this.families = families;
        this.schema = schema;
        this.contents = contents;
        this.standards = standards;
    }

    /** Never fails on what the proposal says; it only finds. */
    public Report check(Proposal proposal) {
        var illegible = Legibility.check(proposal).limit(Report.MOST).toList();
        if (!illegible.isEmpty()) {
            return new Report(illegible, null);
        }
        var payload = proposal.kind() == Proposal.Kind.WITHDRAWAL ? null : proposal.payload();
        var target = Standing.target(proposal).flatMap(standards::find);
        var ofPayload = Optional.ofNullable(payload).stream().flatMap(given -> check(proposal, given));
        var findings = Stream.concat(Standing.check(proposal, target), ofPayload).limit(Report.MOST).toList();
        return new Report(findings, payload == null
                ? null
                : contents.of(proposal.family(), proposal.title(), proposal.scope(), payload.normal()));
    }

    private Stream<Finding> check(Proposal proposal, Payload payload) {
        var specification = Specification.of(families.of(proposal.family()), payload);
        return Stream.of(schema.check(proposal.family(), payload), EnteredForm.check(payload),
                RuleBook.of(proposal.family()).stream().flatMap(rule -> rule.check(specification)))
                .flatMap(found -> found);
    }
}
