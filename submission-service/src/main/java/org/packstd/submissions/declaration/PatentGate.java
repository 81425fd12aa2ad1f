package org.packstd.submissions.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;

/**
 * Keeps a text from being handed in until its authors attested, and from ballot and publication while patents stand against it
 * or an author has not attested again where the policy asks for it. A holder that is unwilling, and a notice that nobody
 * answered, stop it everywhere.
 */
public final class PatentGate implements Gate {

    private final Declarations declarations;
    private final Attesting attesting;

    public PatentGate(Declarations declarations, Attesting attesting) {
        this.declarations = declarations;
        this.attesting = attesting;
    }

    @Override
    public Optional<String> hindrance(Action action, Submission submission, Caller caller) {
        return switch (action) {
            case SUBMIT -> missing(action, submission);
            case DECLARE_READY, OPEN_BALLOT -> obstacle(submission, Obstacle.UNANSWERED)
                    .or(() -> missing(action, submission));
            case CERTIFY, PUBLISH -> obstacle(submission, Obstacle.UNREAD).or(() -> missing(action, submission));
            default -> Optional.empty(); // whatever else happens to it, patents do not stand against
        };
    }

    private Optional<String> obstacle(Submission submission, Obstacle least) {
        return declarations.gravest(submission.dossier().id())
                .filter(declaration -> declaration.obstacle().compareTo(least) >= 0)
                .map(PatentGate::sentence);
    }

    private static String sentence(Declaration declaration) {
        if (declaration.removal() != null) {
            return "patents: %s: removed while %s stood against the text (expected: a decision of an ipr-officer)"
                    .formatted(declaration.id(), declaration.holder());
        }
        var what = switch (declaration.obstacle()) {
            case UNWILLING -> "%s is unwilling to license (expected: a more favourable option of the holder)"
                    .formatted(declaration.holder());
            case UNANSWERED ->
                "%s has not answered the notice of a third party (expected: its answer, or from %s on the decision of an ipr-officer)"
                        .formatted(declaration.holder(), declaration.mayBeDecidedFrom());
            case UNRESOLVED -> "%s will decide on a licence later (expected: RAND or a more favourable option)"
                    .formatted(declaration.holder());
            case UNREAD -> "the licence text of %s is not verified (expected: an ipr-officer has read it)"
                    .formatted(declaration.holder());
            case NONE -> throw new IllegalStateException("no obstacle: " + declaration.id());
        };
        return "patents: %s: %s".formatted(declaration.id(), what);
    }

    private Optional<String> missing(Action action, Submission submission) {
        return attesting.asked(action, submission).flatMap(least -> {
            var missing = attesting.missing(submission, least);
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "patents: %s did not attest at stage %s of text %d (expected: NO_UNDECLARED_CLAIM or DECLARED)"
                                    .formatted(String.join(", ", missing), least,
                                            submission.dossier().textRevision()));
        });
    }

    /** The proposer and who confirmed to propose with it. */
    static List<String> authors(Submission submission) {
        var authors = new ArrayList<String>();
        authors.add(submission.dossier().organisation());
        submission.dossier().proposal().sponsors().stream()
                .filter(sponsor -> sponsor.status() == Sponsor.Status.CONFIRMED)
                .map(Sponsor::organisation)
                .forEach(authors::add);
        return authors;
    }
}
