package org.packstd.submissions.comment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

/** All comments. A change and the act that tells of it are stored together or not at all. */
public interface Comments {

    /** Stores a new comment. Returns false if its identifier is taken, which a repeated request looks like. */
    boolean add(Comment comment, Act act);

    /**
     * Stores many new comments; those that are there already stay as they are, so that it may be repeated. The act is stored with
     * the first of them, so that there is none of which nothing tells, and the last one is stored last: once it is there, all
     * are.
     */
    void addAll(List<Comment> comments, Act act);

    Optional<Comment> find(SubmissionId submission, CommentId id);

    /** Stores a new version of it. Returns false if it no longer has the version before. */
    boolean change(Comment changed, Act act);

    /** Comments in the order in which they were made. */
    Page<Comment> list(Filter filter, @Nullable Cursor cursor, int limit);

    Counts counts(Filter filter);

    /**
     * The voter no longer disapproves: none of their comments, of this or an earlier round, must be satisfied. Those of a person
     * are what they said themselves; of an organisation all that was said for it.
     */
    void clearMust(InForce of, Voter whose, Act act);

    /** The same for what was said in one ballot only. */
    void clearMust(SubmissionId submission, Voter whose, BallotId ballot, Act act);

    /** Organisations of which a comment must be satisfied. */
    Set<String> insisting(InForce of);

    /** Persons of whom a comment must be satisfied, each as a voter of the organisation that they said it for. */
    Set<Voter> insistingPersons(InForce of);

    /** The first comments that must be satisfied, in the order in which they were made. */
    List<Comment> mustBeSatisfied(InForce of, int limit);

    /** Identifiers of the first comments without a disposition. */
    List<CommentId> undisposed(InForce of, int limit);

    /** How many lack a disposition, counted up to a limit. */
    int countUndisposed(InForce of, int limit);

    /** Those of these submissions that have a comment without a disposition, whether it counts or not. */
    Set<SubmissionId> withUndisposed(Collection<SubmissionId> of);

    /** Submissions with comments of the organisation that were answered after an instant and not replied to. */
    List<Answered> answered(String organisation, Instant after, int limit);

    /** How many changes of substance were accepted of comments on this text, counted up to a limit. */
    int countAccepted(SubmissionId submission, int textRevision, int limit);

    /**
     * Which comments; what is null does not matter.
     *
     * @param place of the anchor: a pointer, clause or figure
     */
    record Filter(SubmissionId submission, Sight sight, @Nullable Stage stage, @Nullable String organisation,
            @Nullable Boolean open, @Nullable Boolean must, @Nullable Boolean flagged, @Nullable String place,
            @Nullable DispositionKind disposition) {

        static Filter all(SubmissionId submission, Sight sight) {
            return new Filter(submission, sight, null, null, null, null, null, null, null);
        }
    }

    /**
     * What a reader sees.
     *
     * @param secret   the occasions of which they see only what their own organisation said
     * @param personal those of which they see only what they said themselves, since there each person has a vote
     * @param reader   their organisation; null for none
     * @param person   themselves; null for nobody
     */
    record Sight(Set<Occasion> secret, Set<Occasion> personal, @Nullable String reader, @Nullable String person) {

        static final Sight WHOLE = new Sight(Set.of(), Set.of(), null, null);

        public Sight {
            secret = Set.copyOf(secret);
            personal = Set.copyOf(personal);
        }

        boolean shows(Comment comment) {
            return personal.contains(comment.occasion())
                    ? comment.person().equals(person)
                    : !secret.contains(comment.occasion()) || comment.organisation().equals(reader);
        }
    }

    /**
     * Comments of one organisation on a submission that were answered.
     *
     * @param at when the first of them was
     */
    record Answered(SubmissionId submission, Instant at) {}

    /**
     * How many there are.
     *
     * @param must         that must be satisfied
     * @param flagged      with words that the secretary should see
     * @param dispositions by what became of them; those without a disposition are {@code open}
     */
    record Counts(long total, long open, long must, long flagged, Map<DispositionKind, Long> dispositions) {}

}
