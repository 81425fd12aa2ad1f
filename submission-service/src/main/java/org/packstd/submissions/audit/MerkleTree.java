package org.packstd.submissions.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree over the hashes of a trail, by RFC 6962, section 2.1: a short path shows that an entry is in it, and another that
 * a later tree only added to an earlier one. Hashes are small hexadecimal digits. Holds 32 bytes an entry.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final HexFormat HEX = HexFormat.of();

    private final List<byte[]> leaves = new ArrayList<>();

    /** Adds the hash of the next entry. */
    public void add(String entryHash) {
        leaves.add(hash(LEAF, HEX.parseHex(entryHash)));
    }

    public int size() {
        return leaves.size();
    }

    /**
     * The hash that stands for the first entries; that of nothing for none.
     *
     * @param size 0..{@link #size()}
     */
    public String root(int size) {
        return HEX.formatHex(size == 0 ? sha256().digest() : root(leaves.subList(0, size)));
    }

    /**
     * The path from an entry to the root of the first entries.
     *
     * @param index 0..size-1
     */
    public List<String> inclusion(int index, int size) {
        var path = new ArrayList<String>();
        collectInclusion(index, leaves.subList(0, size), path);
        return path;
    }

    /**
     * What shows that the tree of the first entries is the beginning of a larger one.
     *
     * @param first 1..size
     */
    public List<String> consistency(int first, int size) {
        var path = new ArrayList<String>();
        if (first < size) {
            collectConsistency(first, leaves.subList(0, size), true, path);
        }
        return path;
    }

    private static void collectInclusion(int index, List<byte[]> range, List<String> path) {
        if (range.size() == 1) {
            return;
        }
        var split = split(range.size());
        if (index < split) {
            collectInclusion(index, range.subList(0, split), path);
            path.add(HEX.formatHex(root(range.subList(split, range.size()))));
        } else {
            collectInclusion(index - split, range.subList(split, range.size()), path);
            path.add(HEX.formatHex(root(range.subList(0, split))));
        }
    }

    /** @param known whether the verifier knows the root of this range already */
    private static void collectConsistency(int first, List<byte[]> range, boolean known, List<String> path) {
        if (first == range.size()) {
            if (!known) {
                path.add(HEX.formatHex(root(range)));
            }
            return;
        }
        var split = split(range.size());
        if (first <= split) {
            collectConsistency(first, range.subList(0, split), known, path);
            path.add(HEX.formatHex(root(range.subList(split, range.size()))));
        } else {
            collectConsistency(first - split, range.subList(split, range.size()), false, path);
            path.add(HEX.formatHex(root(range.subList(0, split))));
        }
    }

    private static byte[] root(List<byte[]> range) {
        if (range.size() == 1) {
            return range.getFirst();
        }
        var split = split(range.size());
        return hash(NODE, root(range.subList(0, split)), root(range.subList(split, range.size())));
    }

    /** The largest power of two that is smaller. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        var digest = sha256();
        digest.update(kind);
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
