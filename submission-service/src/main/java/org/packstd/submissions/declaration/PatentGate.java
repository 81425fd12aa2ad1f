package org.packstd.submissions.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Hurdle;
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
    public Optional<Hindrance> hindrance(Action action, Submission submission, Caller caller) {
        return switch (action) {
            case SUBMIT -> missing(action, submission);
            case DECLARE_READY, OPEN_BALLOT -> obstacle(submission, Obstacle.UNANSWERED)
                    .or(() -> missing(action, submission));
            case CERTIFY, PUBLISH -> obstacle(submission, Obstacle.UNREAD).or(() -> missing(action, submission));
            default -> Optional.empty(); // whatever else happens to it, patents do not stand against
        };
    }

    private Optional<Hindrance> obstacle(Submission submission, Obstacle least) {
        return declarations.gravest(submission.dossier().id())
                .filter(declaration -> declaration.obstacle().compareTo(least) >= 0)
                .map(PatentGate::hindrance);
    }

    private static Hindrance hindrance(Declaration declaration) {
        var id = declaration.id();
        var holder = declaration.holder();
        if (declaration.removal() != null) {
            return Hurdle.PATENT_REMOVED.with(id, holder);
        }
        return switch (declaration.obstacle()) {
            case UNWILLING -> Hurdle.PATENT_UNWILLING.with(id, holder);
            case UNANSWERED -> Hurdle.PATENT_UNANSWERED.with(id, holder, declaration.mayBeDecidedFrom());
            case UNRESOLVED -> Hurdle.PATENT_UNRESOLVED.with(id, holder);
            case UNREAD -> Hurdle.PATENT_UNREAD.with(id, holder);
            case NONE -> throw new IllegalStateException("no obstacle: " + declaration.id());
        };
    }

    private Optional<Hindrance> missing(Action action, Submission submission) {
        return attesting.asked(action, submission).flatMap(least -> {
            var missing = attesting.missing(submission, least);
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Hurdle.PATENT_UNATTESTED.with(String.join(", ", missing), least,
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
