package org.packstd.standards.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.packstd.standards.publication.Publication.Reserved;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.validation.CheckProposal;
import org.packstd.standards.validation.Proposal;
import org.packstd.standards.validation.Registered;
import org.packstd.standards.validation.Report;

/** Publishes, withdraws or corrects what was approved; may be called any number of times, by any number of instances at once. */
public final class Publish {

    private final Publications publications;
    private final CheckProposal checks;
    private final Succession succession;
    private final Withdrawals withdrawals;
    private final Corrections corrections;
    private final Registered registered;
    private final Clock clock;

    public Publish(Publications publications, CheckProposal checks, Succession succession, Withdrawals withdrawals,
            Corrections corrections, Registered registered, Clock clock) {
        this.publications = publications;
        this.checks = checks;
        this.succession = succession;
        this.withdrawals = withdrawals;
        this.corrections = corrections;
        this.registered = registered;
        this.clock = clock;
    }

    /** Returns where the approval ended: published, or refused. */
    public Publication publish(Approval approval) {
        var report = checks.checkApproved(approval.proposal());
        var publication = publications.find(approval.id()).orElseGet(() -> take(approval, report));
        return publication instanceof Reserved reserved ? complete(approval, report, reserved) : publication;
    }

    private Publication take(Approval approval, Report report) {
        var objection = objection(approval, report);
        return objection.isPresent()
                ? refuse(approval, objection.get())
                : publications.reserve(approval.id(), place(approval.proposal()),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Optional<Objection> objection(Approval approval, Report report) {
        var hash = report.hash();
        if (hash != null && approval.contentHash() != null && !approval.contentHash().equals(hash.text())) {
            return Optional.of(new Objection("H1", "contentHash: %s (expected: %s, over the content that came with it)"
                    .formatted(approval.contentHash(), hash)));
        }
        return report.firstError().map(Objection::of);
    }

    private RevisionId place(Proposal proposal) {
        return switch (proposal.kind()) {
            case NEW_STANDARD -> new RevisionId(
                    new Designation(proposal.family(), publications.nextNumber(proposal.family())),
                    RevisionLetter.FIRST);
            case REVISION -> new RevisionId(designation(proposal), base(proposal).next());
            case WITHDRAWAL, CORRIGENDUM -> new RevisionId(designation(proposal), base(proposal));
        };
    }

    private Publication complete(Approval approval, Report report, Reserved reserved) {
        var objection = switch (approval.proposal().kind()) {
            case NEW_STANDARD, REVISION -> succession.publish(reserved, Objects.requireNonNull(report.content()),
                    approval.provenance(), approval.issuedOn());
            case WITHDRAWAL -> withdrawals.withdraw(reserved, approval.proposal().metadata(), cause(approval));
            case CORRIGENDUM -> corrections.publish(reserved, approval.proposal(),
                    Objects.requireNonNull(report.hash()), approval.provenance());
        };
        if (objection.isPresent()) {
            return refuse(approval, objection.get());
        }
        note(approval.proposal().kind(), report, reserved.place());
        publications.complete(approval.id());
        return new Publication.Published(approval.id(), reserved.place());
    }

    private void note(Proposal.Kind kind, Report report, RevisionId place) {
        switch (kind) {
            case NEW_STANDARD, REVISION -> registered.put(place, report.variations());
            case WITHDRAWAL -> registered.remove(place.designation());
            case CORRIGENDUM -> {
            } // a correction of words changes no variation
        }
    }

    private Publication refuse(Approval approval, Objection objection) {
        return publications.refuse(new PublicationRefused(approval.id(), cause(approval),
                approval.proposal().designation(), objection.rule(), objection.detail(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static String cause(Approval approval) {
        return switch (approval.provenance()) {
            case Provenance.Submission(var submissionId) -> submissionId;
            case Provenance.Import _ -> approval.id();
        };
    }

    /** The checks have found both in a proposal that is about a standard; see the rules D9 and D10. */
    private static Designation designation(Proposal proposal) {
        return Optional.ofNullable(proposal.designation()).flatMap(Designation::of).orElseThrow();
    }

    private static RevisionLetter base(Proposal proposal) {
        return Optional.ofNullable(proposal.baseRevision()).flatMap(RevisionLetter::of).orElseThrow();
    }
}
