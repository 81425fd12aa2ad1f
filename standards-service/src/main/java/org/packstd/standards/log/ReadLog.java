package org.packstd.standards.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.standards.standard.RevisionId;

/** What readers may see: everything up to the newest checkpoint. A proof is one question to the database. */
public final class ReadLog {

    private final Entries entries;
    private final Nodes nodes;
    private final SignTree tree;

    public ReadLog(Entries entries, Nodes nodes, Checkpoints checkpoints, Signing signing) {
        this.entries = entries;
        this.nodes = nodes;
        this.tree = new SignTree(entries, nodes, checkpoints, signing);
    }

    /** The newest checkpoint; of the empty tree while nothing was published. */
    public Checkpoint latest() {
        return tree.latest();
    }

    /**
     * Entries of the tree of a size.
     *
     * @param from the first index, 0..size
     * @param limit 1 or more
     */
    public List<Entry> entries(long from, long size, int limit) {
        var most = (int) Math.min(limit, size - from);
        return most == 0 ? List.of() : entries.from(from, most);
    }

    public Optional<Entry> entry(long index) {
        return entries.from(index, 1).stream().filter(entry -> entry.index() == index).findFirst();
    }

    /** The entry that tells of the publication of a revision. */
    public Optional<Entry> publication(RevisionId revision) {
        return entries.of(TellChange.publicationOf(revision.designation(), revision.letter()));
    }

    /**
     * That a leaf is in the tree of a size.
     *
     * @param index 0..size-1
     * @param size 1 to that of the newest checkpoint
     */
    public Proof inclusion(long index, long size) {
        return proof(size, Paths.inclusion(index, size));
    }

    /**
     * That the tree of a size only added to an earlier one.
     *
     * @param first 0..size
     * @param size 0 to that of the newest checkpoint
     */
    public Proof consistency(long first, long size) {
        return proof(size, Paths.consistency(first, size));
    }

    /** @param size 0 to that of the newest checkpoint */
    public Hash root(long size) {
        return proof(size, List.of()).root();
    }

    private Proof proof(long size, List<Range> path) {
        if (size == 0) {
            return new Proof(0, Hash.OF_NOTHING, List.of());
        }
        var whole = new Range(0, size);
        var needed = Stream.concat(Stream.of(whole), path.stream()).flatMap(each -> each.nodes().stream()).distinct();
        Map<Node, Hash> known = nodes.find(needed.toList());
        var hashes = new ArrayList<Hash>();
        path.forEach(part -> hashes.add(part.hash(known)));
        return new Proof(size, whole.hash(known), List.copyOf(hashes));
    }
}
