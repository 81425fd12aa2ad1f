package org.packstd.submissions.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.proposal.Family;

/** All submissions. A change and its event are stored together or not at all. */
public interface Submissions {

    /** Stores a new draft. Returns false if its identifier is taken, which a repeated request looks like. */
    boolean add(Authoring.Draft draft, Actor author);

    Optional<Submission> find(SubmissionId id);

    /**
     * Stores what a command led to. Returns whether it happened: false if the submission is no longer as it was when the
     * command was decided.
     */
    boolean change(Transition transition, Actor actor);

    /**
     * The same for what was judged by more than the submission itself: false also if something was {@linkplain #annex annexed}
     * since the submission was read.
     */
    boolean changeAsJudged(Transition transition, Actor actor);

    /**
     * Notes that something that commands are judged by was stored beside the submission, which must have happened before.
     * Whatever was judged without it does not happen any more.
     *
     * @return the submission as it is then
     */
    Submission annex(SubmissionId id);

    /**
     * Notes that a vote is about to be cast in an open ballot, once for each ballot; to be called before it is. What was judged
     * before, such as a recall of a ballot without votes, does not happen any more.
     *
     * @return false if the submission is not, or no more, in a ballot of this electorate that takes votes
     */
    boolean noteVote(SubmissionId id, SnapshotId snapshot);

    /** Whether a vote of this electorate was noted, whether it was cast since or not. */
    boolean mayHaveVotes(SubmissionId id, SnapshotId snapshot);

    /** The same as {@link #change(Transition, Actor)} for a change that nobody asked for: its time has come. */
    default boolean change(Transition transition) {
        return change(transition, Actor.SYSTEM);
    }

    /** The same for a change that an event of another service asks for; an event that was {@link #heard} changes nothing. */
    boolean change(Transition transition, String eventId);

    /** Whether this event of another service was applied already. */
    boolean heard(SubmissionId id, String eventId);

    /**
     * Takes the submission whose clock ran out longest ago, so that no other instance works on it before the given time.
     * If it is not changed by then, it is due again.
     */
    Optional<Due> claimDue(Instant now, Instant until);

    /** Puts off what is due, unless it changed. */
    void postpone(Submission submission, Instant until);

    Page<Overview> list(Filter filter, @Nullable Cursor cursor, int limit);

    /** What waits, in the order in which it was drafted, so that nothing that waits for long is crowded out. */
    Page<Overview> waiting(Waiting which, @Nullable Cursor cursor, int limit);

    /** Those of these that there are, by identifier. */
    Map<SubmissionId, Submission> findAll(Collection<SubmissionId> ids);

    /** Those that are not private and whose text had this hash when it was checked last, the newest first. */
    List<Overview> withText(String contentHash, int limit);

    /** Those that are not private and are about this standard, the newest first. */
    List<Overview> withTarget(String designation, int limit);

    /**
     * The last ballot of each submission that came to one, the last opened first.
     *
     * @param open whether to list only those that take votes, only others, or all
     */
    Page<Balloted> ballots(@Nullable Boolean open, @Nullable Cursor cursor, int limit);

    /**
     * A submission that was claimed.
     *
     * @param attempts how often it was claimed since its last change, this time included
     */
    record Due(Submission submission, int attempts) {}

    /**
     * Which submissions to list; what is null does not matter.
     *
     * @param reader organisation whose private submissions are listed too
     */
    record Filter(@Nullable String reader, @Nullable Family family, @Nullable State state,
            @Nullable String organisation) {}

    /**
     * What may wait in a state for somebody; what is null does not matter.
     *
     * @param reader     organisation whose private submissions are among it
     * @param by         the organisation that proposed it
     * @param notBy      an organisation that did not
     * @param committees those who deal with it; what names none is the plenary's
     */
    record Waiting(State state, @Nullable String reader, @Nullable String by, @Nullable String notBy,
            @Nullable Set<String> committees) {}
}
