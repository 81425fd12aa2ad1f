package org.packstd.submissions.declaration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

/** All declarations. A change and the act that it is are stored together or not at all. */
public interface Declarations {

    /** Stores a new one. Returns false if its identifier is taken, which a repeated request looks like. */
    boolean add(Declaration declaration, Act act);

    Optional<Declaration> find(SubmissionId submission, DeclarationId id);

    /**
     * Stores the next version, with what the world is told of it. Returns false if the one before is no longer the current
     * one.
     */
    boolean change(Declaration changed, Act act, List<OutboxEntry> events);

    /** Oldest first. */
    Page<Declaration> of(SubmissionId submission, @Nullable Cursor cursor, int limit);

    /** Of any of these submissions, oldest first. */
    Page<Declaration> of(Collection<SubmissionId> submissions, @Nullable Cursor cursor, int limit);

    /** The gravest obstacle among those on the submission; empty if there is none. */
    Optional<Declaration> gravest(SubmissionId submission);

    /** Whether the organisation told of patents, its own or others', on any text of the submission. */
    boolean toldBy(SubmissionId submission, String organisation);

    /** What the holder stated of this text and did not have removed, oldest first. */
    List<Declaration> stated(SubmissionId submission, int textRevision, String holder);

    /**
     * Those whose owner is unwilling, oldest first.
     *
     * @param organisation only of patents that it has or had; null for all
     */
    List<Declaration> unwilling(@Nullable String organisation, int limit);

    /** Removed ones that still stand against their text, oldest first. */
    List<Declaration> removedObstacles(int limit);

    /** Holders that made a statement themselves, without those whose declarations were removed. */
    Set<String> holders(SubmissionId submission);

    /**
     * Those that stand so, oldest first.
     *
     * @param holder null for all holders
     */
    List<Declaration> waiting(Declaration.Status status, @Nullable String holder, int limit);
}
