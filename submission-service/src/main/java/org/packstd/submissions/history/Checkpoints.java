package org.packstd.submissions.history;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.archive.Signature;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.MerkleTree;
import org.packstd.submissions.audit.Trail;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/**
 * Signed roots of the tree over the trail of a case, and the paths that lead to them. Whoever keeps a checkpoint can be shown,
 * without the rest of the trail, that an act is in it and that a later one only added acts.
 */
public final class Checkpoints {

    private final Proceedings proceedings;
    private final Trail trail;
    private final Signature signature;
    private final Clock clock;

    public Checkpoints(Proceedings proceedings, Trail trail, Signature signature, Clock clock) {
        this.proceedings = proceedings;
        this.trail = trail;
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * The state of a trail at an instant.
     *
     * @param size      entries in it
     * @param note      what is signed: a line each for format, case, size, root and time
     * @param signature a detached JWS over the note, by the key that archives are signed with
     */
    public record Checkpoint(int size, String root, Instant at, String note, String signature) {}

    /**
     * How something leads to a root.
     *
     * @param size of the tree
     * @param root of the tree
     * @param path hashes from the bottom up
     */
    public record Proof(int size, String root, List<String> path) {}

    public Checkpoint checkpoint(SubmissionId id, Caller caller) {
        var tree = tree(id, caller);
        var at = clock.instant();
        var root = tree.root(tree.size());
        var note = "packstd-trail/1\n%s\n%d\n%s\n%s\n".formatted(id, tree.size(), root, at);
        return new Checkpoint(tree.size(), root, at, note, signature.over(note.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * That the entry of this number is in the tree.
     *
     * @param size of the tree; null for all there is
     * @throws Problem 404 for a number that is not in it, 400 for a size that the trail does not have
     */
    public Proof inclusion(SubmissionId id, long sequence, @Nullable Integer size, Caller caller) {
        var tree = tree(id, caller);
        var of = size(size, tree);
        if (sequence < 1 || sequence > of) {
            throw Problem.notFound("sequence", Long.toString(sequence), "a number from 1 to " + of);
        }
        return new Proof(of, tree.root(of), tree.inclusion((int) sequence - 1, of));
    }

    /**
     * That the tree of the first entries is the beginning of another.
     *
     * @param to size of the other; null for all there is
     * @throws Problem 400 for sizes that the trail does not have
     */
    public Proof consistency(SubmissionId id, int from, @Nullable Integer to, Caller caller) {
        var tree = tree(id, caller);
        var of = size(to, tree);
        if (from < 1 || from > of) {
            throw Problem.malformed("from", Integer.toString(from), "a size from 1 to " + of);
        }
        return new Proof(of, tree.root(of), tree.consistency(from, of));
    }

    private static int size(@Nullable Integer asked, MerkleTree tree) {
        if (asked != null && (asked < 1 || asked > tree.size())) {
            throw Problem.malformed("size", asked.toString(), "a size from 1 to " + tree.size());
        }
        return asked == null ? tree.size() : asked;
    }

    private MerkleTree tree(SubmissionId id, Caller caller) {
        proceedings.find(id, caller);
        var tree = new MerkleTree();
        trail.each(id.value(), (Entry entry) -> tree.add(entry.hash()));
        return tree;
    }
}
