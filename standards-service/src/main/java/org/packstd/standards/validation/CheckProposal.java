package org.packstd.standards.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.text.LocalizedText;

/** Runs all automatic checks on a proposal; what is hashed and goes on is the normal form of its payload. */
public final class CheckProposal {

    private final Families families;
    private final SchemaCheck schema;
    private final RuleBook rules;
    private final Contents contents;
    private final Standards standards;
    private final Duplicates duplicates;
    private final DocumentRules documents;

    public CheckProposal(Families families, SchemaCheck schema, RuleBook rules, Contents contents, Standards standards,
            Registered registered, DocumentRules documents) {
        this.families = families;
        this.schema = schema;
        this.rules = rules;
        this.contents = contents;
        this.standards = standards;
        this.duplicates = new Duplicates(registered);
        this.documents = documents;
    }

    /** Never fails on what the proposal says; it only finds. */
    public Report check(Proposal proposal) {
        return check(proposal, documents.today());
    }

    /** The same for what was approved: whether its effective date has passed since is no longer asked. */
    public Report checkApproved(Proposal proposal) {
        return check(proposal, (LocalDate) null);
    }

    /** The same for what may come into force from a certain day on, or, with null, on any day. */
    public Report check(Proposal proposal, @Nullable LocalDate earliest) {
        var illegible = Legibility.check(proposal).filter(Legibility::endsChecks).limit(Report.MOST).toList();
        if (!illegible.isEmpty()) {
            return new Report(bounded(illegible.stream(), uncounted(proposal)), null, List.of());
        }
        var standing = Standing.check(proposal, Standing.target(proposal).flatMap(standards::find));
        var payload = proposal.payload();
        return switch (proposal.kind()) {
            case NEW_STANDARD, REVISION -> payload == null
                    ? new Report(bounded(standing, uncounted(proposal), documents.check(proposal, null, earliest)),
                            null, List.of())
                    : check(proposal, payload, standing, earliest);
            case WITHDRAWAL -> request(proposal,
                    bounded(standing, uncounted(proposal), documents.check(proposal, null, earliest)));
            case CORRIGENDUM -> request(proposal, bounded(standing, uncounted(proposal),
                    documents.checkCorrections(proposal), documents.check(proposal, null, earliest)));
        };
    }

    /**
     * Only whether it can be read: T3, T4, T6, and L0 by the schemas of its family and of document data. Looks nothing up.
     *
     * @return pointers begin with {@code /payload} or {@code /metadata}
     */
    public List<Finding> readability(Family family, LocalizedText title, @Nullable LocalizedText scope,
            Payload payload, Metadata metadata) {
        var illegible = Stream.concat(
                Legibility.check(Proposal.newStandard(family, title, scope, payload))
                        .map(CheckProposal::inPayload),
                Legibility.check(metadata)).limit(Report.MOST).toList();
        return illegible.isEmpty()
                ? bounded(schema.check(family, payload).map(CheckProposal::inPayload), documents.readability(metadata))
                : illegible;
    }

    /** T6 alone: such a number can be read and hashed, and so can the rest. */
    private static Stream<Finding> uncounted(Proposal proposal) {
        return Legibility.check(proposal).filter(found -> !Legibility.endsChecks(found));
    }

    private static Finding inPayload(Finding found) {
        return new Finding(found.rule(), found.severity(), "/payload" + found.pointer(), found.value(),
                found.expected(), found.message());
    }

    private Report check(Proposal proposal, Payload payload, Stream<Finding> standing, @Nullable LocalDate earliest) {
        var specification = Specification.of(families.of(proposal.family()), payload);
        var variations = Fingerprint.of(specification);
        var findings = bounded(standing, schema.check(proposal.family(), payload), uncounted(proposal),
                EnteredForm.check(payload), rules.check(specification),
                duplicates.check(variations, Standing.target(proposal).orElse(null)),
                documents.check(proposal, specification, earliest),
                documents.checkChange(proposal, payload, specification));
        return new Report(findings, contents.of(proposal.family(), proposal.title(), proposal.scope(),
                payload.normal(), proposal.metadata()), variations);
    }

    private Report request(Proposal proposal, List<Finding> findings) {
        return new Report(findings, null, contents.hash(proposal.request()), List.of());
    }

    @SafeVarargs
    private static List<Finding> bounded(Stream<Finding>... findings) {
        return Stream.of(findings).flatMap(found -> found).limit(Report.MOST).toList();
    }
}
