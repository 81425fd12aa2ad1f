package org.packstd.submissions.declaration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.submission.SubmissionId;

/**
 * What was declared of patents of one holder.
 *
 * @param textRevision the text that it was declared for
 * @param holder       whose patents; for a notice of a third party perhaps nobody that is entered here
 * @param declarant    the organisation that told
 * @param statement    what holds now; null while a notice is not answered
 * @param former       what was superseded, oldest first; since each is more favourable than the one before, few
 * @param receivedAt   when it came
 * @param postedAt     when an officer verified it; null before
 * @param decision     what the officer decided of a notice that nobody answered, or of an obstacle that was removed; null if
 *                     nothing
 * @param removal      when and why it was removed by request; null if it was not
 * @param transfers    to whom the patents went later, oldest first; what was stated binds them too
 * @param version      one more with every change, from 1
 */
public record Declaration(DeclarationId id, SubmissionId submission, int textRevision, String holder,
        String declarant, KnowledgeBasis basis, List<Patent> patents, List<String> clauses, List<String> parameters,
        @Nullable Statement statement, List<Superseded> former, Instant receivedAt, Instant updatedAt,
        @Nullable Instant postedAt, @Nullable Decision decision, @Nullable Removal removal, List<Transfer> transfers,
        long version) {

    /** How long a holder has to answer a notice before an officer may decide without. */
    public static final Duration TIME_TO_ANSWER = Duration.ofDays(60);
    /** How long a holder that is unwilling may stay where the policy on patents binds its members. */
    public static final Duration TIME_TO_LEAVE = Duration.ofDays(120);
    private static final int MOST_TRANSFERS = 20;

    /** A statement that holds no more. */
    public record Superseded(Statement statement, Instant at) {}

    /** Whether the process goes on without an answer. */
    public record Decision(boolean proceed, String reason, Instant at) {}

    public record Removal(String reason, Instant at) {}

    /** Notice that another organisation has the patents now. */
    public record Transfer(String to, Instant at) {}

    public Declaration {
        patents = List.copyOf(patents);
        clauses = List.copyOf(clauses);
        parameters = List.copyOf(parameters);
        former = List.copyOf(former);
        transfers = List.copyOf(transfers);
    }

    /** How it stands. */
    public enum Status {
        NOTICE,
        RECEIVED,
        POSTED,
        REMOVED
    }

    public Status status() {
        if (removal != null) {
            return Status.REMOVED;
        }
        if (statement == null) {
            return Status.NOTICE;
        }
        return postedAt == null ? Status.RECEIVED : Status.POSTED;
    }

    /** What it keeps the process from, if anything. Nobody clears the way by removing what they refused. */
    public Obstacle obstacle() {
        if (statement == null) {
            return removal != null || decision != null && decision.proceed() ? Obstacle.NONE : Obstacle.UNANSWERED;
        }
        if (removal != null && decision != null && decision.proceed() && !isUndecided()) {
            return Obstacle.NONE;
        }
        return switch (statement.option()) {
            case UNWILLING -> Obstacle.UNWILLING;
            case LATER_IMPLIES_RAND -> Obstacle.UNRESOLVED;
            case OTHER_TEXT -> removal != null || postedAt != null ? Obstacle.NONE : Obstacle.UNREAD;
            case RAND, RF_RAND, NO_LICENCE_NEEDED -> Obstacle.NONE;
        };
    }

    /** Whether no officer decided of it as it stands; what was decided before it was removed was about the notice. */
    public boolean isUndecided() {
        return decision == null || removal != null && decision.at().isBefore(removal.at());
    }

    /** Whether it is that organisation's own affair: it holds the patents or told of them. */
    public boolean concerns(@Nullable String organisation) {
        return holder.equals(organisation) || declarant.equals(organisation) || owner().equals(organisation);
    }

    /** Who speaks of the patents now: their holder, or to whom they went. */
    public String owner() {
        return transfers.isEmpty() ? holder : transfers.getLast().to();
    }

    /** Until when an unwilling owner has to become more favourable or to leave; null where nobody is unwilling. */
    public @Nullable Instant leaveBy() {
        return removal == null && statement != null && statement.option() == LicensingOption.UNWILLING
                ? statement.receivedAt().plus(TIME_TO_LEAVE)
                : null;
    }

    /** Whether what its holder said here already is more favourable than what the other says of the same places. */
    boolean isTakenBackBy(Declaration other) {
        return removal == null && statement != null && other.statement != null
                && (holder.equals(other.holder) || owner().equals(other.holder))
                && textRevision == other.textRevision && overlaps(other)
                && statement.option().isMoreFavourableThan(other.statement.option());
    }

    private boolean overlaps(Declaration other) {
        return isGeneral() || other.isGeneral() || !Collections.disjoint(clauses, other.clauses)
                || !Collections.disjoint(parameters, other.parameters);
    }

    /** What names no place is about the whole text. */
    private boolean isGeneral() {
        return clauses.isEmpty() && parameters.isEmpty();
    }

    /** From when an officer may decide of a notice; what was removed waits for nobody's answer. */
    public Instant mayBeDecidedFrom() {
        return receivedAt.plus(TIME_TO_ANSWER);
    }

    /** The holder becomes more favourable; nothing else is taken. */
    public Declaration supersede(Statement next) {
        var present = inForce();
        if (!next.option().isMoreFavourableThan(present.option())) {
            var better = present.option().moreFavourable();
            throw Problem.ruleViolated(List.of(Offence.of("/option", "more-favourable-only", next.option().name(),
                    better.isEmpty()
                            ? "nothing: " + present.option() + " is the most favourable"
                            : "one more favourable than %s: %s".formatted(present.option(), better))));
        }
        var superseded = new ArrayList<>(former);
        superseded.add(new Superseded(present, next.receivedAt()));
        return with(next, superseded, null, next.receivedAt());
    }

    /**
     * The patents went to another organisation, which what was stated binds from now on.
     *
     * @throws Problem 409 unless something was stated, 422 for the organisation that has them already
     */
    public Declaration transfer(String to, Instant now) {
        inForce();
        if (to.equals(owner())) {
            throw Problem.ruleViolated(List.of(Offence.of("/to", "transferee-is-another", to,
                    "another organisation than the one that has the patents")));
        }
        if (transfers.size() >= MOST_TRANSFERS) {
            throw Problem.ruleViolated(List.of(Offence.of("/to", "bound", Integer.toString(transfers.size() + 1),
                    "at most %d transfers; declare anew".formatted(MOST_TRANSFERS))));
        }
        var all = new ArrayList<>(transfers);
        all.add(new Transfer(to, now));
        return new Declaration(id, submission, textRevision, holder, declarant, basis, patents, clauses, parameters,
                statement, former, receivedAt, now, postedAt, decision, removal, all, version + 1);
    }

    /** The holder answers a notice: from now on it is its statement. */
    public Declaration answer(Statement answer) {
        if (status() != Status.NOTICE) {
            throw Permissions.stands(Hurdle.STATUS.with(status(), Status.NOTICE));
        }
        return with(answer, former, null, answer.receivedAt());
    }

    public Declaration verify(Instant now) {
        if (status() != Status.RECEIVED) {
            throw Permissions.stands(Hurdle.STATUS.with(status(), Status.RECEIVED));
        }
        return with(statement, former, now, now);
    }

    public Declaration decide(boolean proceed, String reason, Instant now) {
        if (status() != Status.NOTICE && (removal == null || obstacle() == Obstacle.NONE)) {
            throw Permissions.stands(Hurdle.STATUS_DECIDABLE.with(status()));
        }
        if (removal == null && now.isBefore(mayBeDecidedFrom())) {
            throw Permissions.stands(Hurdle.HOLDER_MAY_ANSWER.with(mayBeDecidedFrom()));
        }
        return new Declaration(id, submission, textRevision, holder, declarant, basis, patents, clauses, parameters,
                statement, former, receivedAt, now, postedAt, new Decision(proceed, reason, now), removal,
                transfers, version + 1);
    }

    /** Removed by request; that it was there stays, and what it stood against is for an officer to decide. */
    public Declaration remove(String reason, Instant now) {
        if (removal != null) {
            throw Permissions.stands(Hurdle.STATUS_REMOVED.with(status()));
        }
        return new Declaration(id, submission, textRevision, holder, declarant, basis, patents, clauses, parameters,
                statement, former, receivedAt, now, postedAt, decision, new Removal(reason, now), transfers,
                version + 1);
    }

    private Statement inForce() {
        if (removal != null || statement == null) {
            throw Permissions.stands(Hurdle.STATUS_IN_FORCE.with(status()));
        }
        return statement;
    }

    private Declaration with(@Nullable Statement stated, List<Superseded> superseded, @Nullable Instant posted,
            Instant now) {
        return new Declaration(id, submission, textRevision, holder, declarant, basis, patents, clauses, parameters,
                stated, superseded, receivedAt, now, posted, decision, removal, transfers,
                version + 1);
    }
}
