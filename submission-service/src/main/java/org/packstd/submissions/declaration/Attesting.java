package org.packstd.submissions.declaration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.submission.Submission;

/**
 * What authors have to attest, and when. Before a text is handed in everybody is asked; after that where the policy has reviews
 * or an enquiry, at the stages that it has. A policy that goes the short way asks for no more.
 */
public final class Attesting {

    private final Attestations attestations;
    private final Policies policies;

    public Attesting(Attestations attestations, Policies policies) {
        this.attestations = attestations;
        this.policies = policies;
    }

    /** From which stage on the present text must be attested before the action; empty if it need not be. */
    Optional<Stage> asked(Action action, Submission submission) {
        return switch (action) {
            case SUBMIT -> Optional.of(Stage.SUBMISSION);
            case DECLARE_READY -> process(submission)
                    .map(process -> process.enquiryDays() > 0 ? Stage.ENQUIRY : Stage.ACCEPTANCE);
            case OPEN_BALLOT, CERTIFY, PUBLISH -> process(submission).map(_ -> Stage.BALLOT);
            default -> Optional.empty();
        };
    }

    private Optional<Process> process(Submission submission) {
        var course = submission.dossier().course();
        return course == null
                ? Optional.empty()
                : policies.find(course.policy(), course.policyVersion()).map(Policy::process)
                        .filter(process -> process.reviewers() > 0 || process.enquiryDays() > 0);
    }

    /** Authors that did not attest of the present text at that stage or a later one. */
    List<String> missing(Submission submission, Stage least) {
        var authors = PatentGate.authors(submission);
        var stages = Arrays.stream(Stage.values()).filter(stage -> stage.compareTo(least) >= 0).toList();
        var dossier = submission.dossier();
        var attested = attestations.who(dossier.id(), dossier.textRevision(), dossier.proposal().textHash(), stages,
                authors);
        return authors.stream().filter(author -> !attested.contains(author)).toList();
    }
}
