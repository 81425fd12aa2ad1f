package org.packstd.standards.validation;

import java.util.List;
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
    private final RuleBook rules;
    private final Contents contents;
    private final Standards standards;
    private final Duplicates duplicates;

    public CheckProposal(Families families, SchemaCheck schema, RuleBook rules, Contents contents, Standards standards,
            Registered registered) {
        this.families = families;
        this.schema = schema;
        this.rules = rules;
        this.contents = contents;
        this.standards = standards;
        this.duplicates = new Duplicates(registered);
    }

    /** Never fails on what the proposal says; it only finds. */
    public Report check(Proposal proposal) {
        var illegible = Legibility.check(proposal).limit(Report.MOST).toList();
        if (!illegible.isEmpty()) {
            return new Report(illegible, null, List.of());
        }
        var payload = proposal.kind() == Proposal.Kind.WITHDRAWAL ? null : proposal.payload();
        var target = Standing.target(proposal).flatMap(standards::find);
        var standing = Standing.check(proposal, target);
        return payload == null
                ? new Report(standing.limit(Report.MOST).toList(), null, List.of())
                : check(proposal, payload, standing);
    }

    private Report check(Proposal proposal, Payload payload, Stream<Finding> standing) {
        var specification = Specification.of(families.of(proposal.family()), payload);
        var variations = Fingerprint.of(specification);
        var findings = Stream.of(standing, schema.check(proposal.family(), payload), EnteredForm.check(payload),
                rules.check(specification),
                duplicates.check(variations, Standing.target(proposal).orElse(null))).flatMap(found -> found);
        return new Report(findings.limit(Report.MOST).toList(),
                contents.of(proposal.family(), proposal.title(), proposal.scope(), payload.normal()), variations);
    }
}
