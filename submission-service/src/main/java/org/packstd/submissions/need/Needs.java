package org.packstd.submissions.need;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.range.Range;
import org.packstd.submissions.submission.SubmissionId;

/** All needs, with who supports them, what answers them and what was offered. Large lists are never part of a need. */
public interface Needs {

    /** Stores a new one. Returns false if its identifier is taken, which a repeated request looks like. */
    boolean add(Need need, Act act);

    Optional<Need> find(NeedId id);

    /** Stores the next version, but never the number of supporters. Returns false if the one before is no longer current. */
    boolean change(Need changed, Act act);

    Page<Need> list(Filter filter, @Nullable Cursor cursor, int limit);

    /** Supports, or changes whether the name may be shown. */
    void support(Support support, Act act);

    /** Does nothing if it is not supported by the organisation. */
    void withdrawSupport(NeedId need, String organisation, Act act);

    /** Counts who supports it, and stores the number for lists. */
    int countSupporters(NeedId need);

    /** Which of these the organisation supports. */
    Set<NeedId> supportedBy(Collection<NeedId> needs, String organisation);

    /** Those whose names may be shown, and the reader's own organisation; by name. */
    Page<Support> supporters(NeedId need, @Nullable String reader, @Nullable Cursor cursor, int limit);

    /** Stores an answer unless it is there; returns what is there. */
    NeedAnswer answer(NeedAnswer answer, Act act);

    Page<NeedAnswer> answers(NeedId need, @Nullable Cursor cursor, int limit);

    Page<NeedAnswer> answeredBy(SubmissionId submission, @Nullable Cursor cursor, int limit);

    /** Stores a new one. Returns false if its identifier is taken. */
    boolean offer(Offer offer, Act act);

    Optional<Offer> findOffer(String id);

    /** Oldest first. */
    Page<Offer> offers(NeedId need, @Nullable Cursor cursor, int limit);

    /**
     * Which needs to list; what is null does not matter.
     *
     * @param parameter a range of this parameter is among those needed
     * @param bin       one that overlaps this is
     */
    record Filter(@Nullable Family family, @Nullable String domain, Need.@Nullable Status status,
            @Nullable String parameter, @Nullable Range bin, Order order) {}

    /** How to list them. */
    enum Order {
        NEWEST,
        SUPPORTERS
    }
}
